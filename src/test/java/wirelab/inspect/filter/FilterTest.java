package wirelab.inspect.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.dissect.DissectPlugin;
import wirelab.model.Packet;
import wirelab.peer.Tshark;
import wirelab.spi.Catalog;
import wirelab.trace.Listed;
import wirelab.trace.Trace;

final class FilterTest {
  private static final Path MIXED = Path.of("src/test/resources/captures/mixed-big-ns.pcap");
  private static final Path EXTENDED = Path.of("src/test/resources/captures/ext6.pcap");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp",
        "tcp.port == 9999 && ip.ttl > 100 || udp",
        "!(tcp or udp)",
        "ip.src==192.168.1.10 and tcp.flags.syn == 1",
        "tcp.port != 9999",
        "tcp.dstport != 9999",
        "ipv6.addr == 2001:0db8:0::1",
        "frame.len >= 100 && frame.len le 162",
        "eth.src == 02:00:00:00:00:01 && not ip",
        "tcp.flags == 0x18",
        "udp contains 03:03:03",
        "tcp.seq > 300 && tcp.ack < 2"
      })
  void letsThroughWhatTsharkLetsThrough(String filter) throws Exception {
    assertThat(numbers(MIXED, filter))
        .isEqualTo(
            Tshark.lines(
                "tshark",
                "-n",
                "-r",
                MIXED.toString(),
                "-Y",
                filter,
                "-T",
                "fields",
                "-e",
                "frame.number"));
  }

  @Test
  void findsATextInAPacket() throws Exception {
    assertThat(numbers(EXTENDED, "frame contains \"atomic\"")).containsExactly("4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "tcp.prot == 1 ~ filter, column 1: there is no field 'tcp.prot'; did you mean 'tcp.port'?",
        "udp && ip.tl > 3 ~ filter, column 8: there is no field 'ip.tl'; did you mean 'ip.ttl'?",
        "tcp.port == ~ filter, column 12: a value is missing after ==",
        "(tcp ~ filter, column 5: a closing bracket is missing before the end",
        "tcp udp ~ filter, column 5: && or || is missing before 'udp'",
        "tcp & udp ~ filter, column 5: '&' has no meaning here",
        "frame contains \"abc ~ filter, column 16: the quotation mark is not closed",
        "ip.ttl > abc ~ filter, column 10: > needs a number, not 'abc'",
        "tcp == 5 ~ filter, column 8: 'tcp' is a protocol and has no value; compare one of its fields",
        "frame contains xyz ~ filter, column 16: 'xyz' is not what can be contained: write bytes as 50:4b:03, or a \"text\"",
        "`` ~ filter, column 1: a field or protocol is missing before the end"
      })
  void saysWhereAFilterMakesNoSense(String filter, String complaint) {
    assertThatThrownBy(() -> parse(filter)).hasMessage(complaint);
  }

  @Test
  void neverFailsOtherwiseThanWithAComplaint() {
    Random random = new Random(4);
    List<String> words =
        List.of(
            "tcp",
            "ip.ttl",
            "==",
            "5",
            "(",
            ")",
            "!",
            "&&",
            "||",
            "\"x",
            "\"y\"",
            "contains",
            "@",
            " ",
            "50:4b");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(words.get(random.nextInt(words.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      try {
        assertThat(parse(text.toString())).isNotNull();
      } catch (FilterException e) {
        assertThat(e.column()).isBetween(1, text.length() + 1);
      }
    }
    assertThatThrownBy(() -> parse("(".repeat(100_000))).isInstanceOf(FilterException.class);
  }

  private static Filter parse(String filter) throws FilterException {
    return Filter.parse(filter, trace(new Listed(List.of())).names());
  }

  private static Trace trace(Listed packets) {
    return packets.into(new Trace(new Catalog(List.of(new DissectPlugin())), packets));
  }

  private static List<String> numbers(Path path, String filter)
      throws IOException, FilterException {
    Listed packets = Listed.of(Files.readAllBytes(path));
    Trace trace = trace(packets);
    Filter wanted = Filter.parse(filter, trace.names());
    List<String> numbers = new ArrayList<>();
    for (Packet packet : packets.packets()) {
      if (wanted.test(trace.inspect(packet.number()))) {
        numbers.add(Long.toString(packet.number()));
      }
    }
    return numbers;
  }
}
