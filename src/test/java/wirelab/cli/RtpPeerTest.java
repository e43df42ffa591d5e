package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.inspect.Inspected;
import wirelab.model.Field;
import wirelab.model.Packet;
import wirelab.peer.Tshark;
import wirelab.session.SessionIndex;
import wirelab.spi.Catalog;
import wirelab.spi.Plugin;
import wirelab.trace.Trace;

/** RTP packets that this program sends, as Wireshark reads them. */
final class RtpPeerTest {
  private static final List<String> RTP =
      List.of(
          "rtp.version",
          "rtp.padding",
          "rtp.ext",
          "rtp.cc",
          "rtp.marker",
          "rtp.p_type",
          "rtp.seq",
          "rtp.timestamp",
          "rtp.ssrc");
  private static final List<String> JPEG =
      List.of(
          "jpeg.main_hdr.ts",
          "jpeg.main_hdr.offset",
          "jpeg.main_hdr.type",
          "jpeg.main_hdr.q",
          "jpeg.qtable_hdr.mbz",
          "jpeg.qtable_hdr.precision",
          "jpeg.qtable_hdr.length");

  @TempDir Path folder;

  @Test
  void wiresharkReadsEveryHeaderAsWeDo() throws Exception {
    Path file = folder.resolve("rtp.pcapng");
    String stream =
        "stream --wire udp+rtp:fec=4,seq=65530+jpeg --size 320x240 --frames 8 --fps 30 --via tap --save ";
    assertThat(Shell.type((stream + file).split(" ")).code()).isZero();

    List<String> ours = new ArrayList<>();
    String port = "";
    List<String> fields = new ArrayList<>(RTP);
    fields.addAll(JPEG);
    for (Inspected packet : packets(file)) {
      port = value(packet, "udp.dstport");
      ours.add(fields.stream().map(one -> value(packet, one)).collect(Collectors.joining("\t")));
    }
    assertThat(ours).hasSizeGreaterThan(40);
    assertThat(told(file, port, fields)).isEqualTo(ours);
    assertThat(
            Tshark.lines(
                "tshark",
                "-n",
                "-r",
                file.toString(),
                "-d",
                "udp.port==" + port + ",rtp",
                "-Y",
                "_ws.malformed"))
        .isEmpty();
  }

  private static List<String> told(Path file, String port, List<String> fields) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("tshark", "-n", "-r", file.toString(), "-d", "udp.port==" + port + ",rtp"));
    command.addAll(List.of("-T", "fields", "-E", "occurrence=f"));
    fields.forEach(field -> command.addAll(List.of("-e", field)));
    return Tshark.lines(command.toArray(String[]::new));
  }

  private static List<Inspected> packets(Path file) throws IOException {
    List<Inspected> packets = new ArrayList<>();
    try (SessionIndex index = SessionIndex.open(file)) {
      Trace trace = new Trace(new Catalog(ServiceLoader.load(Plugin.class)), index);
      for (Optional<Packet> next = index.next(); next.isPresent(); next = index.next()) {
        trace.add(next.get());
        packets.add(trace.headers(next.get().number()));
      }
    }
    return packets;
  }

  private static String value(Inspected packet, String key) {
    return packet
        .fields()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .map(Field::plain)
        .orElse("");
  }
}
