package wirelab.ui.packets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ColumnsTest {
  private static final Widths WIDTHS = widths();

  @Test
  void givesInfoWhatIsLeft() {
    Columns columns = Columns.fit(WIDTHS, 160);

    assertThat(columns.brief()).isFalse();
    assertThat(columns.places()).containsOnlyKeys(Column.values());
    assertThat(columns.places().get(Column.NUMBER)).isEqualTo(new Columns.Place(7, 6));
    assertThat(columns.places().get(Column.INFO)).isEqualTo(new Columns.Place(88, 72));
  }

  @Test
  void tellsPortsAloneWhereThereIsLittleRoom() {
    Columns columns = Columns.fit(WIDTHS, 85);

    assertThat(columns.brief()).isTrue();
    assertThat(columns.places()).containsOnlyKeys(Column.values());
  }

  @Test
  void leavesOutTheLeastTellingFirst() {
    assertThat(Columns.fit(WIDTHS, 72).places()).doesNotContainKey(Column.LENGTH);
    assertThat(Columns.fit(WIDTHS, 62).places())
        .containsOnlyKeys(Column.NUMBER, Column.TIME, Column.ENDS, Column.MESSAGE, Column.INFO);
    assertThat(Columns.fit(WIDTHS, 0).places())
        .containsOnlyKeys(Column.NUMBER, Column.ENDS, Column.INFO);
  }

  @Test
  void takesPortsFromAddressesOfBothKinds() {
    assertThat(ends("127.0.0.1:53122", "[::1]:9999")).isEqualTo("53122 → 9999");
    assertThat(ends("fe80::1", "10.0.0.1")).isEqualTo("fe80::1 → 10.0.0.1");
  }

  private static String ends(String from, String to) {
    return new Line(
            new wirelab.inspect.PacketRow(1, 0, from, to, "", 0, "", -1, -1),
            "",
            Span.NONE,
            Sign.NONE)
        .briefEnds();
  }

  private static Widths widths() {
    Widths widths = new Widths();
    widths.see(new Line(Log.packet(9), "178.377000", Span.NONE, Sign.NONE));
    return widths;
  }
}
