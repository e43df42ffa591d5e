package wirelab.ui.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PacketsViewModelTest {
  private final PacketsViewModel model = new PacketsViewModel(ZoneId.of("UTC"));
  private final Log log = new Log(1, 1001);

  @Test
  void followsTheNewest() {
    model.show(log);

    assertThat(model.stale()).isTrue();
    assertThat(model.update(0)).isEqualTo(1000);
    assertThat(model.stale()).isFalse();
  }

  @Test
  void keepsWhatIsInSightWherePacketsGoAtTheFront() {
    model.show(log);
    model.update(0);
    model.followingProperty().set(false);

    log.become(101, 2001);

    assertThat(model.update(500.25)).isEqualTo(400.25);
    assertThat(model.update(400.25)).isEqualTo(400.25);
  }

  @Test
  void showsTheFirstThereIsWhereWhatWasInSightIsGone() {
    model.show(log);
    model.update(0);
    model.followingProperty().set(false);

    log.become(901, 2001);

    assertThat(model.update(500)).isZero();
  }

  @Test
  void keepsThePacketInSightWhenAFilterComesAndGoes() {
    model.show(log);
    model.update(0);
    model.followingProperty().set(false);

    model.choose(new Listing.Chosen(new long[] {10, 500, 502, 900}, 4));
    assertThat(model.update(500)).isEqualTo(2); // packet 501 is not listed, 502 is

    model.choose(Listing.Chosen.ALL);
    assertThat(model.update(2)).isEqualTo(501);
  }

  @Test
  void listsTheChosenThatAreNotGone() {
    Listing listing =
        Listing.of(100, 1000, new Listing.Chosen(new long[] {10, 99, 100, 500, 900, 0}, 5));

    assertThat(listing.size()).isEqualTo(3);
    assertThat(List.of(listing.number(0), listing.number(2))).containsExactly(100L, 900L);
    assertThat(listing.row(500)).isEqualTo(1);
    assertThat(listing.row(501)).isEqualTo(2);
    assertThat(listing.row(5)).isZero();
    assertThat(listing.lists(501)).isFalse();
    assertThat(listing.lists(900)).isTrue();
  }

  @Test
  void movesTheSelectionAsFarAsThereArePackets() {
    model.show(log);
    model.update(0);

    model.move(1);
    assertThat(model.selectedProperty().get()).isEqualTo(1);
    model.move(20);
    assertThat(model.selectedProperty().get()).isEqualTo(21);
    model.move(5000);
    assertThat(model.selectedProperty().get()).isEqualTo(1000);
    model.move(-5000);
    assertThat(model.selectedProperty().get()).isEqualTo(1);
  }

  @Test
  void writesTimesAsWanted() {
    model.show(log);
    model.update(0);

    assertThat(time(8)).isEqualTo("0.007000");
    model.timeFormatProperty().set(TimeFormat.DELTA);
    assertThat(time(8)).isEqualTo("0.001000");
    model.timeFormatProperty().set(TimeFormat.ABSOLUTE);
    assertThat(time(8)).isEqualTo("00:00:00.008000");
  }

  @Test
  void writesATimeBeforeTheFirst() {
    assertThat(TimeFormat.RELATIVE.write(0, 1_500_000_000, ZoneId.of("UTC")))
        .isEqualTo("-1.500000");
  }

  @Test
  void showsWhereAMessageBeginsAndEnds() {
    model.show(log);
    model.update(0);

    List<Span> spans =
        model.lines(14, 10).stream().map(Optional::orElseThrow).map(Line::span).toList();

    assertThat(spans)
        .containsExactly(
            new Span(1, false, true), // packet 15
            Span.NONE, // an acknowledgment between two messages
            new Span(2, true, false),
            new Span(2, false, false),
            new Span(2, false, false),
            new Span(2, false, false), // an acknowledgment within
            new Span(2, false, false),
            new Span(2, false, false),
            new Span(2, false, true), // packet 23
            Span.NONE);
  }

  @Test
  void leavesRowsEmptyWhosePacketsAreGone() {
    model.show(log);
    model.update(0);
    log.become(6, 1001);

    assertThat(model.lines(4, 2)).extracting(Optional::isPresent).containsExactly(false, true);
  }

  @Test
  void copiesARow() {
    model.show(log);
    model.update(0);

    assertThat(model.line(9).orElseThrow().all())
        .isEqualTo(
            "9\t0.008000\t127.0.0.1:53122 → 127.0.0.1:9999\tTCP\t1,514\tmessage 1\t[PSH, ACK]");
  }

  private String time(long number) {
    return model.line(number).orElseThrow().time();
  }
}
