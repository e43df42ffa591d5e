package wirelab.lab.check;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import wirelab.fault.Loss;
import wirelab.fault.Residue;

/** What the language of checks has beside the standard functions. */
final class Functions {
  private static final String SUM = "sum_of_ints";
  private static final String EXPECTED = "loss_expected";
  private static final String LOW = "loss_low";
  private static final String HIGH = "loss_high";
  private static final String FEC_EXPECTED = "fec_expected";
  private static final String FEC_LOW = "fec_low";
  private static final String FEC_HIGH = "fec_high";
  private static final String BE16 = "be16";
  private static final String BYTE = "byte";
  private static final String HEX16 = "hex16";
  private static final int MOST_GROUP = 16;
  private static final int MOST_GROUPS = 500;
  private static final List<Class<?>> ARGUMENTS = List.of(Double.class, Long.class, Long.class);

  private Functions() {}

  /**
   * {@code sum(list)} of whole numbers; {@code loss_expected(p, units)}, the part of pictures that
   * is lost when each of their units is with probability p; {@code loss_low} and {@code loss_high}
   * of {@code (p, units, pictures)}, between which 99 % of all measurements lie; {@code
   * fec_expected(p, k)}, the part of packets that parity after every k of them can not bring back,
   * and {@code fec_low} and {@code fec_high} of {@code (p, k, groups)}; {@code be16(n)}, two bytes
   * as they are written in Python, the highest first, as in {@code \\x27\\x0f}; {@code byte(n)},
   * one such; {@code hex16(n)}, as in {@code 0x270f}.
   */
  static List<CelFunctionDecl> declarations() {
    return List.of(
        part(EXPECTED),
        part(FEC_EXPECTED),
        words(BE16),
        words(BYTE),
        words(HEX16),
        interval(LOW),
        interval(HIGH),
        interval(FEC_LOW),
        interval(FEC_HIGH),
        CelFunctionDecl.newFunctionDeclaration(
            "sum",
            CelOverloadDecl.newGlobalOverload(
                SUM, SimpleType.INT, ListType.create(SimpleType.INT))));
  }

  private static CelFunctionDecl words(String name) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(name + "_of", SimpleType.STRING, SimpleType.INT));
  }

  private static CelFunctionDecl part(String name) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(
            name + "_of", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.INT));
  }

  private static CelFunctionDecl interval(String name) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(
            name + "_of", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.INT, SimpleType.INT));
  }

  static List<CelFunctionBinding> bindings() {
    return List.of(
        CelFunctionBinding.from(SUM, List.class, Functions::sum),
        CelFunctionBinding.from(
            EXPECTED + "_of",
            Double.class,
            Long.class,
            (probability, units) -> Loss.expected(probability, units)),
        CelFunctionBinding.from(
            BE16 + "_of", Long.class, n -> "\\x%02x\\x%02x".formatted(n >> 8 & 0xff, n & 0xff)),
        CelFunctionBinding.from(BYTE + "_of", Long.class, n -> "\\x%02x".formatted(n & 0xff)),
        CelFunctionBinding.from(HEX16 + "_of", Long.class, "0x%04x"::formatted),
        CelFunctionBinding.from(
            FEC_EXPECTED + "_of",
            Double.class,
            Long.class,
            (probability, group) -> residue(probability, group, 1L).expected()),
        CelFunctionBinding.from(FEC_LOW + "_of", ARGUMENTS, all -> residue(all).interval().low()),
        CelFunctionBinding.from(FEC_HIGH + "_of", ARGUMENTS, all -> residue(all).interval().high()),
        CelFunctionBinding.from(LOW + "_of", ARGUMENTS, all -> interval(all).low()),
        CelFunctionBinding.from(HIGH + "_of", ARGUMENTS, all -> interval(all).high()));
  }

  private static Loss.Interval interval(Object... all) {
    long units = (Long) all[1];
    double expected = Loss.expected((Double) all[0], units);
    return new Loss((Long) all[2], 0, (double) units, expected).interval();
  }

  /** Bounded, since whoever writes a check chooses the numbers. */
  private static Residue residue(Object... all) {
    return new Residue(
        Math.clamp((Double) all[0], 0, 0.9),
        Math.clamp((Long) all[1], 1, MOST_GROUP),
        Math.clamp((Long) all[2], 0, MOST_GROUPS));
  }

  private static long sum(List<?> numbers) {
    return numbers.stream().mapToLong(number -> ((Number) number).longValue()).sum();
  }
}
