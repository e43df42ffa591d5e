package wirelab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirelab.model.PictureSize;
import wirelab.spi.Catalog;
import wirelab.spi.Framing;
import wirelab.spi.Kind;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/**
 * Wires that differ in one thing or several, as in {@code codec=struct,pickle transport=tcp,udp
 * size=320x240,640x480}.
 *
 * @param wires each transport with each framing that suits it with each codec
 * @param sizes empty where none are told
 * @param left combinations that can not be, with the reason
 */
record Matrix(List<Wire> wires, List<PictureSize> sizes, List<String> left) {
  private static final List<String> AXES = List.of("transport", "framing", "codec", "size");

  static Matrix parse(String text, Catalog catalog) throws SettingException {
    Map<String, List<String>> axes = new LinkedHashMap<>();
    for (String axis : text.trim().split("\\s+", -1)) {
      int equals = axis.indexOf('=');
      String name = equals < 0 ? axis : axis.substring(0, equals);
      if (equals < 0 || !AXES.contains(name)) {
        throw new SettingException(
            "--matrix '%s': write axes as %s, each with values, as in codec=struct,pickle"
                .formatted(axis, String.join(", ", AXES)));
      }
      axes.put(name, values(axis.substring(equals + 1)));
    }
    List<Spec> transports = new ArrayList<>();
    for (String value : axes.getOrDefault("transport", List.of("tcp"))) {
      transports.add(catalog.transports().parse(value));
    }
    List<Spec> codecs = new ArrayList<>();
    for (String value : axes.getOrDefault("codec", List.of("struct"))) {
      codecs.add(catalog.codecs().parse(value));
    }
    List<PictureSize> sizes = new ArrayList<>();
    for (String value : axes.getOrDefault("size", List.of())) {
      sizes.add(size(value));
    }
    List<String> left = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    for (Spec transport : transports) {
      for (Spec framing : framings(axes, transport, catalog, left)) {
        codecs.forEach(codec -> wires.add(new Wire(transport, framing, codec)));
      }
    }
    return new Matrix(wires, sizes, left);
  }

  private static PictureSize size(String value) throws SettingException {
    try {
      return PictureSize.parse(value);
    } catch (IllegalArgumentException e) {
      throw (SettingException) new SettingException(String.valueOf(e.getMessage())).initCause(e);
    }
  }

  /** A comma also stands between the settings of one value: {@code pickle:protocol=5,jpeg=80}. */
  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    for (String piece : text.split(",", -1)) {
      boolean setting = piece.contains("=") && !piece.contains(":");
      if (setting && !values.isEmpty()) {
        values.add(values.removeLast() + "," + piece);
      } else {
        values.add(piece);
      }
    }
    return values;
  }

  /** Those that suit the transport; the usual one where none are told. */
  private static List<Spec> framings(
      Map<String, List<String>> axes, Spec transport, Catalog catalog, List<String> left)
      throws SettingException {
    Kind kind = catalog.transports().create(transport).kind();
    String usual = kind == Kind.STREAM ? Wire.TUTORIAL.framing().name() : "chunks";
    List<Spec> fit = new ArrayList<>();
    for (String value : axes.getOrDefault("framing", List.of(usual))) {
      Spec spec = catalog.framings().parse(value);
      Framing framing = catalog.framings().create(spec);
      if (framing.suits(kind)) {
        fit.add(spec);
      } else {
        left.add("%s over %s can not be".formatted(spec, transport));
      }
    }
    return fit;
  }
}
