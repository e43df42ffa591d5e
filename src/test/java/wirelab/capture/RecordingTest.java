package wirelab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import wirelab.model.LinkType;
import wirelab.model.Packet;
import wirelab.peer.Machine;

final class RecordingTest {
  private static final int LENGTH = 1000;

  @TempDir private Path folder;

  @Test
  void writesWhatIsInTheLogAndWhatComes() throws IOException {
    PacketLog log = new PacketLog();
    append(log, 2);
    Path path = folder.resolve("all.pcapng");
    Recording recording = Recording.start(log, path, 0);
    try (recording) {
      append(log, 3);
      await().until(() -> recording.progress().packets() == 5);
      await().untilAsserted(() -> assertThat(read(path)).hasSize(5));
      append(log, 1);
    }
    assertThat(recording.progress()).isEqualTo(new Recording.Progress(6, 6 * LENGTH, 0));
    assertThat(recording.failure()).isEmpty();
    assertThat(read(path)).containsExactlyElementsOf(all(log));
  }

  @Test
  void stopsAfterAsManyPacketsAsAreWanted() throws IOException {
    PacketLog log = new PacketLog();
    append(log, 5);
    Path path = folder.resolve("three.pcapng");
    try (Recording recording = Recording.start(log, path, 3)) {
      await().until(recording::over);
    }
    assertThat(read(path)).hasSize(3);
  }

  @Test
  void countsWhatWasForgottenBeforeItWasWritten() throws IOException {
    PacketLog log = new PacketLog(2, 4096);
    append(log, 100);
    Path path = folder.resolve("late.pcapng");
    Recording recording = Recording.start(log, path, 0);
    try (recording) {
      await().until(() -> recording.progress().packets() > 0);
      append(log, 1000);
    }
    assertThat(recording.progress().packets() + recording.progress().missed())
        .isBetween(1001L, 1100L);
    assertThat(read(path)).hasSize((int) recording.progress().packets());
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    assertThatThrownBy(() -> Recording.start(new PacketLog(), folder.resolve("no/file.pcapng"), 0))
        .isInstanceOf(IOException.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskEndsTheFileBehindAWholePacket() throws IOException {
    Machine.asRoot("mount", "-t", "tmpfs", "-o", "size=256k", "wirelab", folder.toString());
    try {
      PacketLog log = new PacketLog();
      append(log, 1000);
      Path path = folder.resolve("full.pcapng");
      try (Recording recording = Recording.start(log, path, 0)) {
        await().until(recording::over);
        int kept = read(path).size();
        assertThat(kept).isGreaterThan(100);
        assertThat(recording.failure())
            .contains(
                "%s: No space left on device; the file ends there and holds %d packets"
                    .formatted(path, kept));
      }
      Files.delete(path);
    } finally {
      Machine.asRoot("umount", folder.toString());
    }
  }

  private static void append(PacketLog log, int packets) {
    for (int i = 0; i < packets; i++) {
      byte[] bytes = new byte[LENGTH];
      java.util.Arrays.fill(bytes, (byte) i);
      log.append(bytes, i, LinkType.ETHERNET.number(), LENGTH);
    }
  }

  private static List<Packet> all(PacketLog log) {
    List<Packet> all = new ArrayList<>();
    for (long number = log.first(); number < log.end(); number++) {
      all.add(log.packet(number));
    }
    return all;
  }

  private static List<Packet> read(Path path) throws IOException {
    List<Packet> packets = new ArrayList<>();
    try (CaptureFile file = CaptureFile.open(path)) {
      for (Optional<Packet> p = file.next(); p.isPresent(); p = file.next()) {
        packets.add(p.get());
      }
      assertThat(file.damage()).isEmpty();
    }
    return packets;
  }
}
