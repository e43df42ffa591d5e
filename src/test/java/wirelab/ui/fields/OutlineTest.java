package wirelab.ui.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layer;
import wirelab.model.Payload;

final class OutlineTest {
  private static final Field FLAGS =
      new Field(
          "Flags",
          "tcp.flags",
          new ByteRange(4, 6),
          "0x018 (PSH, ACK)",
          List.of(new Field("Push", "tcp.flags.push", new ByteRange(4, 6), "1", List.of())));
  private static final Field OPTIONS =
      new Field(
          "Options",
          "",
          new ByteRange(6, 10),
          "4 bytes",
          List.of(
              new Field("Kind", "tcp.option_kind", new ByteRange(6, 7), "2", List.of()),
              new Field(
                  "Malformed", "_ws.malformed", new ByteRange(7, 10), "too long", List.of())));
  private static final Layer LINK =
      layer("eth", new Field("Source", "eth.src", new ByteRange(0, 2), "00:00", List.of()));
  private static final Layer TCP =
      layer(
          "tcp",
          new Field("Port", "tcp.port", new ByteRange(2, 4), "9999", List.of()),
          FLAGS,
          OPTIONS);

  private final Outline outline = new Outline();

  @Test
  void showsLayersClosed() {
    outline.show(List.of(LINK, TCP));

    assertThat(rows()).containsExactly("eth", "tcp");
  }

  @Test
  void opensAndClosesWithEverythingBelow() {
    outline.show(List.of(LINK, TCP));
    outline.uncover(deepest(6));
    assertThat(rows())
        .containsExactly("eth", "tcp", "Port", "Flags", "Options", "Kind", "Malformed");

    outline.open(outline.rows().get(1), false);
    assertThat(rows()).containsExactly("eth", "tcp");

    outline.open(outline.rows().get(1), true);
    assertThat(rows())
        .containsExactly("eth", "tcp", "Port", "Flags", "Options", "Kind", "Malformed");
  }

  @Test
  void keepsOpenWhatWasOpenInThePacketBefore() {
    outline.show(List.of(LINK, TCP));
    outline.open(outline.rows().get(1), true);

    outline.show(List.of(LINK));
    outline.show(List.of(TCP));

    assertThat(rows()).containsExactly("tcp", "Port", "Flags", "Options");
  }

  @Test
  void findsTheDeepestFieldOfAByte() {
    outline.show(List.of(LINK, TCP));

    assertThat(deepest(0).name()).isEqualTo("Source");
    assertThat(deepest(3).name()).isEqualTo("Port");
    assertThat(deepest(9).name()).isEqualTo("Malformed");
    assertThat(outline.deepest(ByteRange.of(10, 1))).isEmpty();
  }

  @Test
  void findsTheFieldThatHoldsAllOfARange() {
    outline.show(List.of(LINK, TCP));

    assertThat(outline.deepest(new ByteRange(6, 9)).map(FieldNode::name)).contains("Options");
    assertThat(outline.deepest(new ByteRange(3, 9)).map(FieldNode::name)).contains("tcp");
    assertThat(outline.deepest(new ByteRange(0, 9))).isEmpty();
    assertThat(outline.deepest(FieldsView.NONE)).isEmpty();
  }

  @Test
  void tellsNoBitsApart() {
    outline.show(List.of(TCP));

    assertThat(deepest(4).name()).isEqualTo("Flags");
  }

  @Test
  void namesWhatIsInSightOfAFieldThatIsNot() {
    outline.show(List.of(TCP));
    assertThat(outline.shown(deepest(6)).name()).isEqualTo("tcp");

    outline.openProtocol("tcp");
    assertThat(outline.shown(deepest(6)).name()).isEqualTo("Options");
  }

  @Test
  void findsAFieldAgainInAnotherPacket() {
    outline.show(List.of(TCP));
    String path = deepest(6).path();

    outline.show(List.of(LINK, TCP));

    assertThat(outline.at(path)).contains(deepest(6));
    assertThat(outline.at("udp/udp.port")).isEmpty();
  }

  @Test
  void tellsALayerWithMalformedBytes() {
    outline.show(List.of(LINK, TCP));

    assertThat(outline.rows()).extracting(FieldNode::wrong).containsExactly(false, true);
  }

  @Test
  void writesFilters() {
    outline.show(List.of(LINK, TCP));

    assertThat(deepest(3).filter()).contains("tcp.port == 9999");
    assertThat(deepest(4).filter()).contains("tcp.flags == 0x018");
    assertThat(deepest(9).filter()).contains("_ws.malformed");
    assertThat(outline.rows().getFirst().filter()).contains("eth");
    assertThat(outline.deepest(new ByteRange(6, 9)).flatMap(FieldNode::filter)).isEmpty();
  }

  @Test
  void opensTenThousandFields() {
    List<Field> pixels =
        LongStream.range(0, 10_000)
            .mapToObj(i -> new Field("pixel " + i, ByteRange.of(i * 3, 3), "#2980ec"))
            .toList();
    Field all = new Field("pixels", "", new ByteRange(0, 30_000), "", pixels);
    outline.show(List.of(layer("message", all)));

    outline.uncover(deepest(29_999));

    assertThat(rows()).hasSize(10_002).endsWith("pixel 9999");
  }

  private FieldNode deepest(long offset) {
    return outline.deepest(ByteRange.of(offset, 1)).orElseThrow();
  }

  private List<String> rows() {
    return outline.rows().stream().map(FieldNode::name).toList();
  }

  private static Layer layer(String protocol, Field... fields) {
    return new Layer(protocol, protocol, "", List.of(fields), Payload.none(0));
  }
}
