package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.capture.CaptureWriter;
import wirelab.model.ByteRange;
import wirelab.model.Hatching;
import wirelab.model.Packet;
import wirelab.model.VideoFrame;
import wirelab.opencv.PictureFile;
import wirelab.opencv.VideoInput;
import wirelab.trace.Listed;

/** The video in a capture, taken out by {@code wirelab inspect}. */
final class InspectVideoTest {
  private static final int PICTURES = 6;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tutorial",
        "tcp+>L+struct",
        "tcp+Q+java",
        "tcp+Q+pickle:jpeg=80",
        "udp+chunks+struct",
        "udp:datagram=9000+chunks+pickle"
      })
  void thePicturesAreThoseThatWereReceived(String wire) throws Exception {
    Path session = stream(wire);
    Path video = folder.resolve("video.avi");
    Shell.Result result =
        inspect(session, "--json", "--frames-out", out().toString(), "--video", video.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("\"messages\":6,\"frames\":6,\"incomplete\":0,\"wire\":\"");
    assertThat(files(out())).isEqualTo(files(folder.resolve("received"))).hasSize(PICTURES);
    try (VideoInput avi = VideoInput.aviFile(video).orElseThrow()) {
      int pictures = 0;
      while (avi.grab()) {
        try (VideoFrame frame = avi.retrieve(null).orElseThrow()) {
          assertThat(frame.format().width()).isEqualTo(160);
          pictures++;
        }
      }
      assertThat(pictures).isEqualTo(PICTURES);
    }
  }

  @Test
  void whatIsLostIsHatchedAsTheReceiverDoes() throws Exception {
    Path session = stream("udp+chunks+struct");
    List<Packet> packets = Listed.of(Files.readAllBytes(session)).packets();
    Path lossy = folder.resolve("lossy.pcapng");
    try (CaptureWriter writer = CaptureWriter.create(lossy)) {
      for (Packet packet : packets) {
        if (packet.number() != 3) {
          writer.add(packet);
        }
      }
    }
    Shell.Result result = inspect(lossy, "--json", "--frames-out", out().toString());
    assertThat(result.out()).contains("\"frames\":6,\"incomplete\":1,");
    int piece = (int) packets.get(2).bytes().wireLength() - 28 - 8;
    ByteRange gap = ByteRange.of(2L * piece - 32, piece);
    try (VideoFrame whole = PictureFile.read(folder.resolve("received/000000.png"));
        VideoFrame lacking = PictureFile.read(out().resolve("000000.png"))) {
      try (VideoFrame holed = whole.share().lacking(List.of(gap))) {
        Hatching.mark(holed);
      }
      assertThat(lacking.pixels()).isEqualTo(whole.pixels());
    }
  }

  @Test
  void aFilterKnowsMessagesAndTheirFields() throws Exception {
    Path session = stream("tcp+Q+struct");
    assertThat(inspect(session, "--filter", "struct.width == 160").out().lines())
        .hasSize(PICTURES + 1);
    assertThat(inspect(session, "--filter", "wirelab.message == 2 && framing.length > 1").out())
        .contains("Len=");
    assertThat(inspect(session, "--filter", "struct.widht == 160").err())
        .contains("did you mean 'struct.width'?");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path stream(String wire) {
    Path session = folder.resolve("session.pcapng");
    Shell.Result result =
        Shell.type(
            "stream",
            "--size",
            "160x120",
            "--frames",
            String.valueOf(PICTURES),
            "--wire",
            wire,
            "--frames-out",
            folder.resolve("received").toString(),
            "--via",
            "tap",
            "--save",
            session.toString());
    assertThat(result.err().lines())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("packets: ");
    return session;
  }

  private static Shell.Result inspect(Path file, String... options) {
    return Shell.type(
        Stream.concat(Stream.of("inspect", file.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  /** What is in each file, by its name. */
  private static Map<String, ByteBuffer> files(Path folder) throws IOException {
    Map<String, ByteBuffer> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(file -> file.toString().endsWith(".png")).toList()) {
        files.put(file.getFileName().toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
