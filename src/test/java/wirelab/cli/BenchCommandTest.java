package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the benchmark tells; how large its figures are is nobody's business here. */
final class BenchCommandTest {
  private static final String UDP = "udp:datagram=65000+chunks+struct";

  @Test
  void tellsAllOfAPathAsJson() {
    Shell.Result result =
        Shell.type(
            "bench",
            "--json",
            "--no-python",
            "--no-video",
            "--rounds",
            "1",
            "--frames",
            "20",
            "--size",
            "160x120",
            "--wire",
            "tcp+Q+struct",
            "--wire",
            UDP);
    assertThat(result.code()).as(result.err()).isZero();
    JsonText json = result.json();
    assertThat(json.get("size")).isEqualTo("160x120");
    for (String path : new String[] {"bare channel", "tcp+Q+struct", UDP}) {
      assertThat(json.number("paths." + path + ".fps")).as(path).isPositive();
      assertThat(json.number("paths." + path + ".fps_ratio")).as(path).isPositive();
      assertThat(json.number("paths." + path + ".lost")).as(path).isZero();
      assertThat(json.get("paths." + path + ".p50_ratio")).as(path).isEqualTo("null");
    }
    assertThat(json.number("paths.tcp+Q+struct.allocated_bytes")).isPositive();
  }

  @Test
  void printsATableWithOneLineAPath() {
    Shell.Result result =
        Shell.type(
            "bench",
            "--no-python",
            "--no-video",
            "--rounds",
            "1",
            "--frames",
            "20",
            "--size",
            "160x120",
            "--wire",
            "tcp+Q+pickle");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines().map(line -> line.replaceFirst(" {2,}.*", "")))
        .hasSize(4)
        .endsWith("path", "bare channel", "tcp+Q+pickle");
  }

  @Test
  void tellsHowTheCostGrowsWithSizeAndReceivers() {
    Shell.Result result =
        Shell.type("bench", "--scaling", "--json", "--rounds", "1", "--frames", "1");
    assertThat(result.code()).as(result.err()).isZero();
    JsonText json = result.json();
    assertThat(json.number("tcp+Q+struct.ns_per_byte")).isPositive();
    assertThat(json.list(UDP + ".sizes")).hasSize(6);
    assertThat(json.list(UDP + ".receivers")).hasSize(4);
  }
}
