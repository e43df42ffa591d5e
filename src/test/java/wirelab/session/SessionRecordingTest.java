package wirelab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.event.Event;
import wirelab.model.ByteView;
import wirelab.model.LinkType;
import wirelab.model.Packet;
import wirelab.peer.Tshark;

final class SessionRecordingTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;

  /** What a file gives. */
  private record Content(List<Packet> packets, List<Event> events, boolean damaged) {
    static Content of(Path path) throws IOException {
      List<Packet> packets = new ArrayList<>();
      List<Event> events = new ArrayList<>();
      try (SessionFile file = SessionFile.open(path)) {
        file.onEvent(events::add);
        for (Optional<Packet> p = file.next(); p.isPresent(); p = file.next()) {
          packets.add(p.get());
        }
        return new Content(packets, events, file.damage().isPresent());
      }
    }
  }

  @Test
  void packetsAndEventsAreReadAsTheyWereHandedOver() throws IOException {
    Path path = folder.resolve("session.pcapng");
    List<Event> events = EventJsonTest.events().toList();
    List<Packet> packets = packets(2500);
    record(path, packets, events);
    assertThat(Content.of(path)).isEqualTo(new Content(packets, events, false));
  }

  @Test
  void otherProgramsSeeThePacketsAlone() throws IOException {
    Path path = folder.resolve("session.pcapng");
    record(path, packets(3), EventJsonTest.oneOfEach(new Random(2)));
    assertThat(Tshark.fields(path, List.of("frame.number", "frame.len")))
        .containsExactly("1\t60", "2\t61", "3\t62");
    Path copy = folder.resolve("copy.pcapng");
    assertThat(Tshark.lines("editcap", path.toString(), copy.toString())).isEmpty();
    assertThat(Content.of(copy).packets()).isEqualTo(packets(3));
  }

  @Test
  void eventsWithoutPacketsMakeAFileToo() throws IOException {
    Path path = folder.resolve("events.pcapng");
    List<Event> events = EventJsonTest.oneOfEach(new Random(2));
    record(path, List.of(), events);
    assertThat(Content.of(path)).isEqualTo(new Content(List.of(), events, false));
    assertThat(Tshark.fields(path, List.of("frame.number"))).isEmpty();
  }

  @Test
  void isOnDiskWhileItGoesOn() throws IOException {
    Path path = folder.resolve("live.pcapng");
    List<Event> events = EventJsonTest.oneOfEach(new Random(2));
    try (SessionRecording recording = SessionRecording.create(path)) {
      hand(recording, packets(1), events);
      await()
          .untilAsserted(
              () -> assertThat(Content.of(path)).isEqualTo(new Content(packets(1), events, false)));
    }
  }

  @Test
  void aTornFileGivesWhatStandsBeforeTheTear() throws IOException {
    Path path = folder.resolve("torn.pcapng");
    List<Event> events = EventJsonTest.events().limit(60).toList();
    record(path, packets(20), events);
    byte[] whole = Files.readAllBytes(path);
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      int length = random.nextInt(whole.length);
      Files.write(path, Arrays.copyOf(whole, length));
      Content content = Content.of(path);
      assertThat(content.packets()).isEqualTo(packets(content.packets().size()));
      assertThat(content.events()).isEqualTo(events.subList(0, content.events().size()));
    }
  }

  @Test
  void aFileOfThatNameMakesPlace() throws IOException {
    Path path = Files.writeString(folder.resolve("session.pcapng"), "x".repeat(100_000));
    record(path, packets(1), List.of());
    assertThat(Content.of(path)).isEqualTo(new Content(packets(1), List.of(), false));
  }

  @Test
  void saysInOneLineThatTheDiskIsFullAndCountsWhatIsLost() throws IOException {
    assumeTrue(Files.isWritable(FULL), "no /dev/full on this machine");
    SessionRecording recording = SessionRecording.create(FULL);
    recording.packet(packets(1).getFirst());
    await().until(() -> recording.trouble().isPresent());
    assertThat(recording.packet(packets(1).getFirst())).isFalse();
    recording.accept(EventJsonTest.oneOfEach(new Random(1)).getFirst());
    recording.close();
    assertThat(recording.trouble())
        .contains(
            "/dev/full can not be written any more: No space left on device; what stands in it can be read");
    assertThat(recording.droppedPackets()).isEqualTo(1);
    assertThat(recording.droppedEvents()).isEqualTo(1);
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> SessionRecording.create(folder.resolve("no/session.pcapng")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void linesThatMakeNoSenseArePassedOver() {
    EventJson json = new EventJson();
    Event event = EventJsonTest.oneOfEach(new Random(9)).getFirst();
    byte[] lines =
        (json.write(event) + "\n\nnonsense\n" + json.write(event) + "\0\0\0")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(EventBlock.read(ByteBuffer.wrap(lines), json)).startsWith(event);
    assertThat(json.skipped()).isPositive();
  }

  private static void record(Path path, List<Packet> packets, List<Event> events)
      throws IOException {
    try (SessionRecording recording = SessionRecording.create(path)) {
      hand(recording, packets, events);
    }
  }

  private static void hand(SessionRecording recording, List<Packet> packets, List<Event> events) {
    packets.forEach(packet -> assertThat(recording.packet(packet)).isTrue());
    events.forEach(recording);
    assertThat(recording.droppedPackets() + recording.droppedEvents()).isZero();
  }

  private static List<Packet> packets(int count) {
    List<Packet> packets = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      byte[] bytes = new byte[59 + i % 1000];
      Arrays.fill(bytes, (byte) i);
      packets.add(
          new Packet(
              i,
              1_700_000_000_000_000_000L + i,
              LinkType.ETHERNET,
              ByteView.of(bytes),
              List.of("packet " + i)));
    }
    return packets;
  }
}
