package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.fault.Fault;
import wirelab.spi.Descriptor;

/** The options that break something on purpose. */
final class FaultCommandTest {
  private static Shell.Result type(String line) {
    return Shell.type(line.split(" "));
  }

  @Test
  void tellsTheLossThatWasMeasuredAndTheOneThatTheoryExpects() {
    Shell.Result result =
        type(
            "stream --transport udp --codec struct --size 80x60 --frames 200 --fps 200 --json"
                + " --fault drop:p=0.03 --fault-seed 5");
    assertThat(result.code()).isZero();
    JsonText json = result.json();
    double measured = json.number("measured_loss");
    assertThat(json.number("units_per_picture")).isEqualTo(11);
    assertThat(json.number("expected_loss"))
        .isEqualTo(Math.round((1 - Math.pow(0.97, 11)) * 1000) / 1000.0);
    assertThat(measured)
        .isBetween(json.number("expected_loss_99.low"), json.number("expected_loss_99.high"));
    assertThat(json.number("faults_injected")).isPositive();
    assertThat(result.out()).contains("\"faults\":\"drop:p=0.03 seed 5\"");
  }

  @Test
  void helpTellsOfEveryFaultAndItsSettings() {
    String help = type("stream --help").out();
    assertThat(help).contains("--fault=FAULT", "--fault-seed=N", "--relay");
    for (Fault fault : Fault.values()) {
      Descriptor descriptor = fault.descriptor();
      assertThat(help).contains(descriptor.name());
      descriptor.settings().forEach(setting -> assertThat(help).contains(setting.name() + "="));
    }
  }

  @Test
  void aRelayForwardsAllThatIsSent() {
    Shell.Result result = type("stream --size 160x120 --frames 20 --fps 100 --relay --json");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("\"frames_intact\":20", "\"faults\":\"relay 1448\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          stream --fault drop                    | fault drop does not go with tcp
          stream --fault nothing                 | there is no fault 'nothing'
          stream --transport udp --fault drop:p=9 | '9' is not a number from 0 to 1
          stream --fault no-reset                | it is a mistake with Java's objects
          stream --fault-seed x                  | 'x' is not a
          stream --relay 0.5                     | '0.5' is not a
          stream --relay 99999                   | 1 to 65536
          stream --transport udp --relay         | it forwards streams
          receive --fault prefix-off             | a sender does that
          send --fault corrupt:at=receiver       | a receiver does that
          send --fault slow-receiver             | a receiver does that
          """)
  void refusesInOneLineWhatMakesNoSense(String line, String complaint) {
    Shell.Result result = type(line);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.err().toLowerCase(Locale.ROOT)).contains(complaint.toLowerCase(Locale.ROOT));
  }
}
