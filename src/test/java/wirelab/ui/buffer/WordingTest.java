package wirelab.ui.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirelab.buffer.Content;
import wirelab.buffer.DatagramContent;
import wirelab.buffer.Step;
import wirelab.buffer.StepKind;
import wirelab.buffer.StreamContent;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.SourceLine;
import wirelab.event.Stage;
import wirelab.model.ByteRange;
import wirelab.model.Side;

final class WordingTest {
  private static final StreamContent HALF =
      new StreamContent(0, 8, 921_766, true, false, new ByteRange(4096, 8192));

  @Test
  void saysWhichStepOfWhichMessageItIs() {
    assertThat(Wording.headline(step(StepKind.RECEIVED, HALF)))
        .isEqualTo("Message 1,203 · step 2 of 229");
  }

  @Test
  void saysWhatHappened() {
    assertThat(Wording.event(step(StepKind.RECEIVED, HALF)))
        .isEqualTo("recv() returned 4,096 bytes");
    assertThat(Wording.event(step(StepKind.UNPACKED, HALF)))
        .isEqualTo("The first 8 bytes say how long the message is: 921,766 bytes");
    assertThat(Wording.event(step(StepKind.FAILED, HALF))).isEqualTo("prefix Q says 0 bytes");
  }

  @Test
  void givesTheVariablesOfTheTutorial() {
    assertThat(Wording.variables(step(StepKind.RECEIVED, HALF)))
        .containsExactly(
            new Variable("len(data)", "8,184"),
            new Variable("payload_size", "8"),
            new Variable("packed_msg_size", "b'\\x00\\x00\\x00\\x00\\x00\\x0e\\x10\\xa6'"),
            new Variable("msg_size", "921,766"));
  }

  @Test
  void saysWhatIsNotKnownYet() {
    StreamContent content = new StreamContent(0, 8, -1, false, false, new ByteRange(0, 3));

    assertThat(Wording.variables(step(StepKind.RECEIVED, content)))
        .containsExactly(
            new Variable("len(data)", "3"),
            new Variable("payload_size", "8"),
            new Variable("packed_msg_size", "not read yet"),
            new Variable("msg_size", "not read yet"));
  }

  @Test
  void namesTheMissingPieces() {
    DatagramContent content = new DatagramContent(9, List.of(0, 3, 1, 6));

    assertThat(Wording.variables(step(StepKind.GIVEN_UP, content)))
        .containsExactly(
            new Variable("pieces", "9"),
            new Variable("there", "4"),
            new Variable("missing", "5: 2, 4–5, 7–8"));
    assertThat(Wording.shares(step(StepKind.GIVEN_UP, content)))
        .containsExactly(new Share("old", "4 there"), new Share("missing", "5 never came"));
  }

  @Test
  void namesThePartsOfTheDrawing() {
    assertThat(Wording.shares(step(StepKind.RECEIVED, HALF)))
        .containsExactly(
            new Share("old", "4,088 already in data"),
            new Share("fresh", "4,096 from this recv()"),
            new Share("missing", "913,582 still missing"));
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIVED, true, append",
    "RECEIVED, false, append-prefix",
    "UNPACKED, true, unpack",
    "COMPLETE, true, cut",
    "ENDED, true, end",
    "ENDED, false, end-prefix"
  })
  void pointsToTheTutorialsLine(StepKind kind, boolean unpacked, String marker) {
    StreamContent content = new StreamContent(0, 8, 10, unpacked, false, new ByteRange(0, 9));

    assertThat(Wording.marker(step(kind, content))).isEqualTo(marker);
  }

  @Test
  void pointsToNoLineWhereTheTutorialHasNone() {
    StreamContent unframed = new StreamContent(0, 0, 10, false, false, new ByteRange(0, 10));

    assertThat(Wording.marker(step(StepKind.RECEIVED, unframed))).isNull();
    assertThat(Wording.marker(step(StepKind.RECEIVED, new DatagramContent(1, List.of(0)))))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "16100e00, b'\\x16\\x10\\x0e\\x00'",
        "41275c0a, b\"A'\\\\\\n\"",
        "27220d09, b'\\'\"\\r\\t'",
        "ff7f207e, b'\\xff\\x7f ~'"
      })
  void writesBytesAsPythonDoes(String hex, String repr) {
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);

    assertThat(PythonBytes.repr(bytes)).isEqualTo(repr);
  }

  private static Step step(StepKind kind, Content content) {
    return new Step(7, kind, event(kind), 1203, 1, 229, ">Q", content);
  }

  private static Event event(StepKind kind) {
    if (kind == StepKind.FAILED) {
      return new Event.StageFailed(0, Side.RECEIVER, Stage.DEFRAME, "prefix Q says 0 bytes");
    }
    SourceLine line = new SourceLine("wirelab/transport/tcp/X.java", "recv");
    ByteRange range = ByteRange.of(4096, 4096);
    return new Event.Call(
        0, Side.RECEIVER, CallName.RECV, 7, "", 4096, range, 10, "receiver", line, null);
  }
}
