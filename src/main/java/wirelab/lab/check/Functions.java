package wirelab.lab.check;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;

/** What the language of checks has beside the standard functions. */
final class Functions {
  private static final String SUM = "sum_of_ints";

  private Functions() {}

  /** {@code sum(list)}: of whole numbers. */
  static List<CelFunctionDecl> declarations() {
    return List.of(
        CelFunctionDecl.newFunctionDeclaration(
            "sum",
            CelOverloadDecl.newGlobalOverload(
                SUM, SimpleType.INT, ListType.create(SimpleType.INT))));
  }

  static List<CelFunctionBinding> bindings() {
    return List.of(CelFunctionBinding.from(SUM, List.class, Functions::sum));
  }

  private static long sum(List<?> numbers) {
    return numbers.stream().mapToLong(number -> ((Number) number).longValue()).sum();
  }
}
