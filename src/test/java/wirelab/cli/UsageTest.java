package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a command line is told in one line, and nothing is begun. */
final class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          frobnicate                          | there is no command 'frobnicate'; there are stream, send, receive,
          stream extra                        | 'extra' is one word too many
          stream --bogus                      | there is no option '--bogus' here
          stream --frames                     | Missing required parameter for option '--frames'
          stream --frames abc                 | '--frames': 'abc' is not a whole number
          stream --frames 0                   | --frames 0: write 1 or more
          stream --frames -3                  | --frames -3: write 1 or more
          stream --frames 1.5                 | '1.5' is not a whole number
          stream --frames 99999999999999999999| is not a whole number that can be used here
          stream --seconds -1                 | --seconds -1.0: write a number above 0
          stream --seconds NaN                | --seconds NaN: write a number above 0
          stream --seconds soon               | 'soon' is not a number
          stream --fps 0                      | rate '0': write pictures per second
          stream --fps fast                   | rate 'fast': write pictures per second
          stream --size -1x4                  | size '-1x4': write WIDTHxHEIGHT
          stream --size 640                   | size '640': write WIDTHxHEIGHT
          stream --size 0x0                   | size '0x0': each side must be 1 to 16384 pixels
          stream --size 20000x10              | size '20000x10': each side must be 1 to 16384 pixels
          stream --size 4x4                   | '4x4': it is not between 16x16 and 7680x4320
          stream --source nowhere             | there is no source 'nowhere'; there are
          stream --source file                | name a file or folder, as in file:street.avi
          stream --source webcam:x            | 'x' is not a whole number from 0 to 63
          stream --transport sctp             | there is no transport 'sctp'; there are tcp, udp
          stream --transport tcp:foo=1        | tcp has no setting 'foo'; it has nodelay
          stream --transport udp:datagram=1   | '1' is not a whole number from 64 to 65507
          stream --framing Z                  | there is no framing 'Z'; there are Q, >L, !I, >I, ?I, =?I, L,
          stream --codec nope                 | there is no codec 'nope'; there are
          stream --codec pickle:4,x           | write settings as name=value
          stream --jpeg 101                   | setting jpeg: '101' is not a whole number from 0 to 100
          stream --protocol 9                 | setting protocol: '9' is not a whole number from 2 to 5
          stream --codec struct --protocol 4  | struct has no setting 'protocol'; it has jpeg
          stream --wire a+b                   | wire 'a+b': write tutorial or TRANSPORT+FRAMING+CODEC
          stream --wire udp+Q+pickle          | framing Q does not go with udp
          stream --framing chunks             | framing chunks does not go with tcp
          stream --queue -1                   | --queue -1: write 0 to 1000
          stream --queue 1e3                  | '1e3' is not a whole number
          stream --when-full maybe            | --when-full 'maybe': write block or drop
          stream --incomplete maybe           | --incomplete 'maybe': write drop or show
          stream --reassembly-ms 0            | --reassembly-ms 0: write 1 to 60000
          stream --address nonsense           | address 'nonsense': write HOST:PORT
          stream --address ::1:9999           | write HOST:PORT, as in 127.0.0.1:9999 or [::1]:9999
          receive --listen :99                | address ':99': write HOST:PORT
          receive --listen 127.0.0.1:70000    | port 70000: a port is a 16-bit number
          receive --listen 127.0.0.1:http     | 'http' is not a port number
          receive --source webcam             | there is no option '--source' here
          send --to 127.0.0.1:0               | write the port at which the receiver listens
          send --frames-out x                 | there is no option '--frames-out' here
          --codec struct stream               | --codec stands before the command stream; write it after it
          --theme blue                        | 'blue': write light, dark or projector
          --size big                          | size 'big': write WIDTHxHEIGHT
          --after 3                           | --after says when --picture FILE is taken
          --picture x.png --after -1          | --after -1.0: write seconds, 0 to 3600
          """)
  void saysInOneLineWhatCanNotBeUnderstood(String typed, String told) {
    Shell.Result result = Shell.type(typed.strip().split(" +"));

    assertThat(result.err())
        .contains(told.strip())
        .containsOnlyOnce("\n")
        .endsWith("--help tells more)\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          send --to no-such-host.invalid:9 --seconds 1 | host 'no-such-host.invalid' is not known
          receive --listen 203.0.113.1:0 --seconds 1   | 203.0.113.1 is no address of this machine
          stream --source file:/no/such/file.avi       | there is no file or folder /no/such/file.avi
          stream --source webcam:63 --frames 3         | no camera 63
          receive --frames-out pom.xml --frames 1      | pom.xml is not a folder
          receive --listen 127.0.0.1:0 --seconds 0.1   | no picture was received
          """)
  void saysInOneLineWhatDidNotHappen(String typed, String told) {
    Shell.Result result = Shell.type(typed.strip().split(" +"));

    assertThat(result.err().lines().toList().getLast())
        .startsWith("wirelab " + typed.substring(0, typed.indexOf(" ")) + ": ")
        .contains(told.strip());
    assertThat(result.err()).doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stream", "send", "receive"})
  void helpNamesEverythingThatCanBeChosen(String command) {
    Shell.Result result = Shell.type((command + " --help").strip().split(" "));

    assertThat(result.out().replaceAll("\\s+", " "))
        .contains(
            "tcp, udp",
            "Q, >L, !I, >I, ?I, =?I, L, magic, none, chunks, countdown",
            "pickle, struct")
        .contains("--wire", "--jpeg", "protocol=4", "datagram=1400")
        .contains("Default: tutorial", "Examples:", "Exit codes:", ("wirelab " + command).strip())
        .doesNotContain("${", "%n", "null");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void helpListsThePartsOnce() {
    assertThat(Shell.type("stream", "--help").out())
        .containsOnlyOnce("--codec NAME or NAME:SETTING=VALUE,...");
    assertThat(Shell.type("receive", "--help").out()).doesNotContain("--source");
  }

  @Test
  void tellsItsVersion() {
    Shell.Result result = Shell.type("--version");

    assertThat(result.out()).startsWith("wirelab ").containsOnlyOnce("\n");
    assertThat(result.code()).isZero();
  }
}
