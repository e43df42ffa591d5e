package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.dissect.DissectPlugin;
import wirelab.spi.Catalog;

final class InspectCommandTest {
  private static final Path LOST = Path.of("src/test/resources/captures/lost.pcap");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void listsPacketsAsTsharkDoes() {
    assertThat(inspect(LOST.toString(), "--limit", "2")).isZero();
    assertThat(out.toString().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly(
            "No. Time Source → Destination Protocol Length Info",
            "1 0.000000000 192.168.1.10 → 10.20.30.40 TCP 54 50000 → 9999 [SYN] Seq=0 Win=64240 Len=0",
            "2 0.123456000 10.20.30.40 → 192.168.1.10 TCP 54 9999 → 50000 [SYN, ACK] Seq=0 Ack=1"
                + " Win=65160 Len=0");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void addsUpStreamsAndWhatTheyLack() {
    assertThat(inspect(LOST.toString(), "--json", "--filter", "tcp.flags.syn == 1")).isZero();
    assertThat(out.toString().strip())
        .isEqualTo(
            "{\"packets\":26,\"matched\":2,\"linktypes\":[\"Ethernet\"],"
                + "\"first_time\":\"2023-11-14T22:13:20Z\",\"last_time\":\"2023-11-14T22:13:28.086400Z\","
                + "\"streams\":[{\"protocol\":\"tcp\",\"number\":0,\"client\":\"192.168.1.10:50000\","
                + "\"server\":\"10.20.30.40:9999\",\"packets\":26,"
                + "\"to_server\":{\"packets\":14,\"bytes\":3000,\"missing\":600},"
                + "\"to_client\":{\"packets\":12,\"bytes\":0,\"missing\":0}}],"
                + "\"messages\":0,\"frames\":0,\"incomplete\":0,\"wire\":null,\"damaged_at\":null}");
  }

  @Test
  void readsADamagedFileUpToThereAndSaysWhere() throws IOException {
    byte[] whole = Files.readAllBytes(LOST);
    Path cut = Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(whole, 100));
    assertThat(inspect(cut.toString(), "--json")).isEqualTo(1);
    assertThat(out.toString()).contains("\"packets\":1,").contains("\"damaged_at\":94,");
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "wirelab inspect: %s: damaged at byte 94: the file ends in the middle of the header of packet 2"
                .formatted(cut));
  }

  @Test
  void saysInOneLineWhyAFileCanNotBeRead() {
    assertThat(inspect("no.pcap")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "wirelab inspect: no.pcap: there is no such file; check the spelling, or the folder you"
                + " are in");
  }

  @Test
  void saysWhereAFilterIsMisspelt() {
    assertThat(inspect(LOST.toString(), "--filter", "tcp && ip.tll > 1")).isEqualTo(2);
    assertThat(err.toString())
        .contains("filter, column 8: there is no field 'ip.tll'; did you mean 'ip.ttl'?");
  }

  private int inspect(String... arguments) {
    Catalog catalog = new Catalog(List.of(new DissectPlugin()));
    Streams streams = new Streams(new PrintWriter(out), new PrintWriter(err), false);
    String[] all = new String[arguments.length + 1];
    all[0] = "inspect";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new Cli(catalog, options -> 0, streams).execute(all);
  }
}
