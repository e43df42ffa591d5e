package wirelab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class SearchTest {
  private static final int MIB = 1 << 20;

  @Test
  void findsTheNextAndGoesOnAtTheBeginning() {
    Search search = search("..PK..PK..".getBytes(StandardCharsets.US_ASCII), Needle.text("PK"));

    assertThat(search.forward(0)).hasValue(2);
    assertThat(search.forward(3)).hasValue(6);
    assertThat(search.forward(7)).hasValue(2);
  }

  @Test
  void findsTheOneBeforeAndGoesOnAtTheEnd() {
    Search search = search("..PK..PK..".getBytes(StandardCharsets.US_ASCII), Needle.text("PK"));

    assertThat(search.backward(9)).hasValue(6);
    assertThat(search.backward(5)).hasValue(2);
    assertThat(search.backward(1)).hasValue(6);
    assertThat(search.backward(-1)).hasValue(6);
  }

  @Test
  void findsWhatStandsAcrossTwoPieces() {
    byte[] bytes = new byte[3 * MIB];
    bytes[2 * MIB - 1] = 'P';
    bytes[2 * MIB] = 'K';
    Search search = search(bytes, Needle.hex("50 4b"));

    assertThat(search.forward(0)).hasValue(2 * MIB - 1);
    assertThat(search.forward(2 * MIB)).hasValue(2 * MIB - 1);
    assertThat(search.backward(bytes.length)).hasValue(2 * MIB - 1);
    assertThat(search.backward(5)).hasValue(2 * MIB - 1);
  }

  @Test
  void findsTheVeryLastBytes() {
    assertThat(search(new byte[] {0, 0, 7}, Needle.hex("07")).forward(0)).hasValue(2);
    assertThat(search(new byte[] {0, 0, 7}, Needle.hex("00 07")).backward(2)).hasValue(1);
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(search(new byte[100], Needle.hex("01")).forward(0)).isEmpty();
    assertThat(search(new byte[1], Needle.hex("00 00")).backward(0)).isEmpty();
    assertThat(search(new byte[0], Needle.hex("00")).forward(0)).isEmpty();
  }

  @Test
  void stopsWhenNobodyWaits() {
    List<Double> parts = new ArrayList<>();
    Search search =
        new Search(
            ByteSource.of(new byte[10 * MIB]),
            Needle.hex("01"),
            () -> parts.size() == 3,
            parts::add);

    OptionalLong found = search.forward(0);

    assertThat(found).isEmpty();
    assertThat(parts).containsExactly(0.0, 0.1, 0.2);
  }

  @Test
  void readsHexInAnyHand() {
    for (String text : List.of("50 4b", "504B", "0x50 0x4b", "50:4b", " 50,4b ")) {
      assertThat(Needle.hex(text).at(new byte[] {'P', 'K'}, 0)).as(text).isTrue();
    }
  }

  @Test
  void saysWhatIsWrongWithHex() {
    assertThatThrownBy(() -> Needle.hex("50 4g"))
        .hasMessage("'g' is not hex: write two digits for each byte, as in 50 4b");
    assertThatThrownBy(() -> Needle.hex("50 4"))
        .hasMessage("3 hex digits: write two for each byte, as in 50 4b");
    assertThatThrownBy(() -> Needle.text(""))
        .hasMessage("nothing to search for: write a text, or bytes as hex");
  }

  private static Search search(byte[] bytes, Needle needle) {
    return new Search(ByteSource.of(bytes), needle, () -> false, part -> {});
  }
}
