package wirelab.lab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.FaultLayer;
import wirelab.event.SourceLine;
import wirelab.event.Stage;
import wirelab.lab.Expression;
import wirelab.lab.Flaw;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.Place;
import wirelab.lab.Reason;
import wirelab.lab.Sentence;
import wirelab.lab.fact.Facts;
import wirelab.model.ByteRange;
import wirelab.model.Packet;
import wirelab.model.Packets;
import wirelab.model.Side;
import wirelab.spi.Catalog;
import wirelab.trace.Trace;

final class LabCheckTest {
  private static final Place PLACE = new Place(8, 12);

  private final Catalog catalog = new Catalog(List.of());
  private final Facts facts = new Facts(new Trace(catalog, new NoPackets()), catalog);

  private static final class NoPackets implements Packets {
    @Override
    public long first() {
      return 1;
    }

    @Override
    public long end() {
      return 1;
    }

    @Override
    public Packet packet(long number) {
      throw new IndexOutOfBoundsException("packet " + number);
    }
  }

  private static LabStep step(String check, Reason... reasons) {
    return new LabStep(
        "one",
        "",
        "",
        1,
        "",
        List.of(),
        Optional.empty(),
        List.of(),
        new Expression(check, PLACE),
        List.of(reasons),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static LabCheck check(LabStep step) {
    Lab lab =
        new Lab(Path.of("lab.md"), "a", "", "", List.of(), List.of(), List.of(), List.of(step));
    return new LabCheck(lab, Map.of("port", 9999L));
  }

  private Verdict verdict(String check, Reason... reasons) {
    LabStep step = step(check, reasons);
    return check(step).step(step).verdict(facts);
  }

  private static Reason reason(String id, String when, Sentence.Part... say) {
    return new Reason(id, new Expression(when, PLACE), new Sentence(List.of(say)));
  }

  private static Event.Call bind(long at, String detail, @Nullable String error) {
    return new Event.Call(
        at,
        Side.RECEIVER,
        CallName.BIND,
        1,
        detail,
        error == null ? 0 : -1,
        ByteRange.of(0, 0),
        10,
        "main",
        new SourceLine("X.java", "bind"),
        error);
  }

  @Test
  void aStepIsDoneWhenItsCheckHolds() {
    assertThat(verdict("calls.exists(c, c.port == port)").done()).isFalse();
    facts.accept(bind(5, "127.0.0.1:9999", null));
    assertThat(verdict("calls.exists(c, c.port == port && c.host == '127.0.0.1')"))
        .isEqualTo(Verdict.DONE);
  }

  @Test
  void theFirstReasonThatAppliesIsToldWithTheValuesSeen() {
    facts.accept(bind(5, "127.0.0.1:9998", "EADDRINUSE (Address already in use)"));
    Verdict verdict =
        verdict(
            "calls.exists(c, c.error == '')",
            reason("not", "calls.size() > 5"),
            reason(
                "in-use",
                "calls.exists(c, c.error == 'EADDRINUSE')",
                new Sentence.Part.Words("Port "),
                new Sentence.Part.Value(new Expression("calls[0].port", PLACE)),
                new Sentence.Part.Words(" is taken.")));
    assertThat(verdict).isEqualTo(new Verdict(false, Optional.of("in-use"), "Port 9998 is taken."));
  }

  @Test
  void numbersCanBeWrittenAsBytesAndInHexadecimal() {
    assertThat(verdict("be16(9999) == '\\\\x27\\\\x0f' && byte(42) == '\\\\x2a'").done()).isTrue();
    assertThat(verdict("hex16(10) == '0x000a' && hex16(65535) == '0xffff'").done()).isTrue();
  }

  @Test
  void givesUpACheckThatTakesTooLong() {
    String ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
    String check = "true";
    for (String name : List.of("a", "b", "c", "d", "e", "f", "g")) {
      check = "%s.all(%s, %s)".formatted(ten, name, check);
    }

    Verdict verdict = verdict(check);

    assertThat(verdict.done()).isFalse();
    assertThat(verdict.text())
        .startsWith(
            "8:12: this takes more than 5,000,000 steps and was given up, at column 1 of: ");
  }

  @Test
  void whatHappenedBeforeTheStepBeganDoesNotCount() {
    facts.accept(bind(5, "127.0.0.1:9999", null));
    facts.accept(new Event.StepBegan(6, "a", "one", 1));
    assertThat(verdict("calls.size() == 0")).isEqualTo(Verdict.DONE);
    facts.accept(bind(7, "127.0.0.1:9999", null));
    assertThat(verdict("calls.size() == 1")).isEqualTo(Verdict.DONE);
  }

  @Test
  void aQuestionThatHasNoAnswerLeavesTheStepOpen() {
    assertThat(verdict("calls[7].port == 1")).isEqualTo(Verdict.OPEN);
    assertThat(verdict("answers.none == 1")).isEqualTo(Verdict.OPEN);
  }

  @Test
  void anAnswerThatIsANumberCanBeComparedWithNumbers() {
    facts.accept(new Event.Answered(5, "fd", " 9999 "));
    facts.accept(new Event.Answered(6, "name", " lo "));
    assertThat(verdict("answers.fd == port && answers.name == 'lo'")).isEqualTo(Verdict.DONE);
  }

  @Test
  void stagesPicturesAndWhatIsKeptBelongToTheirConnection() {
    InetSocketAddress sender = new InetSocketAddress(InetAddress.getLoopbackAddress(), 5001);
    InetSocketAddress receiver = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9999);
    facts.accept(new Event.Connected(1, Side.SENDER, 1, sender, receiver));
    facts.accept(new Event.Connected(1, Side.RECEIVER, 2, receiver, sender));
    facts.accept(new Event.StagePassed(2, Side.SENDER, Stage.ENCODE, 0, 1_000_000, 100));
    facts.accept(new Event.StagePassed(3, Side.SENDER, Stage.ENCODE, 1, 3_000_000, 300));
    facts.accept(new Event.PictureCompared(4, Side.RECEIVER, 0, -1, 1, 7, 8));
    facts.accept(new Event.PictureReceived(5, Side.RECEIVER, 0, 0, -1, Event.PictureState.CHANGED));
    facts.accept(new Event.PictureReceived(6, Side.RECEIVER, 1, 1, -1, Event.PictureState.INTACT));
    facts.accept(new Event.PicturesKept(7, Side.SENDER, 2, 400, 900));
    assertThat(
            verdict(
                "stages.all(g, g.side == 'sender' && g.stage == 'encode' && g.port == 5001"
                    + " && g.count == 2 && g.mean == 0.002 && g.bytes == 200.0)"))
        .isEqualTo(Verdict.DONE);
    assertThat(
            verdict(
                "pictures[0].checksum == 4294967295 && pictures[0].differing == 1"
                    + " && pictures[0].x == 7 && pictures[0].y == 8 && pictures[0].port == 5001"
                    + " && pictures[1].checksum == -1 && pictures[1].differing == -1"))
        .isEqualTo(Verdict.DONE);
    assertThat(verdict("kept[0].port == 5001 && kept[0].bytes == 400 && kept[0].passed == 900"))
        .isEqualTo(Verdict.DONE);
    facts.accept(new Event.StepBegan(8, "a", "two", 1));
    assertThat(verdict("stages.size() + pictures.size() + kept.size() == 0"))
        .isEqualTo(Verdict.DONE);
  }

  @Test
  void aFaultTellsWhichBytesItHit() {
    facts.accept(
        new Event.FaultInjected(
            5,
            Side.SENDER,
            "edit",
            FaultLayer.LINK,
            1,
            2,
            2,
            0,
            ByteRange.of(900, 300),
            ByteRange.of(17, 1),
            "message 2 has byte 17 changed"));
    assertThat(verdict("faults[0].first == 17 && faults[0].end == 18")).isEqualTo(Verdict.DONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct_size('?I') == 8 && struct_size('=?I') == 5 && struct_size('Z') == -1",
        "header_trouble('!II a b') == '' && header_trouble('!II a').contains('2 fields')",
        "header_names('!4sI a b') == ['a', 'b'] && header_types('!4sI a b') == ['4s', 'I']",
        "header_names('nonsense') == []",
        "header_round_trips('!4sIQ a b c', 1000) == 1000 && header_round_trips('!', 10) == 10",
        "header_detected('!IQI a b crc', 100) == 100 && header_detected('!IQ a b', 100) == 0",
        "header_hex('!4sH a b', ['ab', 258]) == '61 62 00 00 01 02'",
        "header_hex('!H a', [70000]) == '' && header_hex('!H a', []) == ''"
      })
  void headersCanBeDesigned(String check) {
    assertThat(check(step(check)).flaws()).isEmpty();
    assertThat(verdict(check)).isEqualTo(Verdict.DONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cals.size() > 0 | undeclared reference to 'cals'; did you mean 'calls'?, at column 1",
        "calls.exists(c, c.prt == 1) | undefined field 'prt'; did you mean 'port'?, at column 18",
        "calls.size( | mismatched input",
        "calls[0].port == 'x' | found no matching overload for '_==_'",
      })
  void saysWhatIsWrongWithAnExpression(String check, String message) {
    List<Flaw> flaws = check(step(check)).flaws();
    assertThat(flaws).hasSize(1);
    assertThat(flaws.getFirst().message()).startsWith(message);
    assertThat(flaws.getFirst().place()).isEqualTo(PLACE);
  }
}
