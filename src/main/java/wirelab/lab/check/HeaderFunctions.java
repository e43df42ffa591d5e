package wirelab.lab.check;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.HexFormat;
import java.util.List;
import wirelab.header.HeaderException;
import wirelab.header.HeaderField;
import wirelab.header.HeaderLayout;
import wirelab.header.HeaderTrial;

/**
 * What the language of checks has for headers that a learner designs. A header is a text: a format
 * of Python's {@code struct}, and behind it the names of its fields.
 */
final class HeaderFunctions {
  private static final String SIZE = "struct_size";
  private static final String TROUBLE = "header_trouble";
  private static final String NAMES = "header_names";
  private static final String TYPES = "header_types";
  private static final String ROUND = "header_round_trips";
  private static final String DETECTED = "header_detected";
  private static final String HEX = "header_hex";
  private static final int MOST_TRIALS = 10_000;

  private HeaderFunctions() {}

  /**
   * {@code struct_size(format)} is what {@code struct.calcsize} gives, -1 for no format; {@code
   * header_trouble(header)} why there can be no such header, empty if there can; {@code
   * header_names} and {@code header_types} what its fields are called and are; {@code
   * header_round_trips(header, n)} how many of n headers come back as they were; {@code
   * header_detected(header, n)} of how many one turned bit is noticed; {@code header_hex(header,
   * values)} the bytes.
   */
  static List<CelFunctionDecl> declarations() {
    CelType texts = ListType.create(SimpleType.STRING);
    return List.of(
        function(SIZE, SimpleType.INT, SimpleType.STRING),
        function(TROUBLE, SimpleType.STRING, SimpleType.STRING),
        function(NAMES, texts, SimpleType.STRING),
        function(TYPES, texts, SimpleType.STRING),
        function(ROUND, SimpleType.INT, SimpleType.STRING, SimpleType.INT),
        function(DETECTED, SimpleType.INT, SimpleType.STRING, SimpleType.INT),
        function(HEX, SimpleType.STRING, SimpleType.STRING, ListType.create(SimpleType.DYN)));
  }

  private static CelFunctionDecl function(String name, CelType result, CelType... arguments) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(name + "_of", result, arguments));
  }

  static List<CelFunctionBinding> bindings() {
    return List.of(
        CelFunctionBinding.from(SIZE + "_of", String.class, HeaderFunctions::size),
        CelFunctionBinding.from(TROUBLE + "_of", String.class, HeaderFunctions::trouble),
        CelFunctionBinding.from(
            NAMES + "_of", String.class, text -> fields(text).map(HeaderField::name).toList()),
        CelFunctionBinding.from(
            TYPES + "_of", String.class, text -> fields(text).map(HeaderField::type).toList()),
        CelFunctionBinding.from(
            ROUND + "_of",
            String.class,
            Long.class,
            (text, n) -> trial(text, trial -> trial.roundTrips(trials(n)))),
        CelFunctionBinding.from(
            DETECTED + "_of",
            String.class,
            Long.class,
            (text, n) -> trial(text, trial -> trial.detected(trials(n)))),
        CelFunctionBinding.from(HEX + "_of", String.class, List.class, HeaderFunctions::hex));
  }

  private static int trials(long wanted) {
    return Math.clamp(wanted, 0, MOST_TRIALS);
  }

  private static long size(String format) {
    try {
      return HeaderLayout.size(format);
    } catch (HeaderException e) {
      return -1;
    }
  }

  private static String trouble(String text) {
    try {
      HeaderLayout.parse(text);
      return "";
    } catch (HeaderException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static java.util.stream.Stream<HeaderField> fields(String text) {
    try {
      return HeaderLayout.parse(text).fields().stream();
    } catch (HeaderException e) {
      return java.util.stream.Stream.of();
    }
  }

  private static long trial(String text, java.util.function.ToIntFunction<HeaderTrial> trial) {
    try {
      return trial.applyAsInt(new HeaderTrial(HeaderLayout.parse(text)));
    } catch (HeaderException e) {
      return 0;
    }
  }

  private static String hex(String text, List<?> values) {
    try {
      return HexFormat.ofDelimiter(" ").formatHex(HeaderLayout.parse(text).pack(values));
    } catch (HeaderException e) {
      return "";
    }
  }
}
