package wirelab.pipeline;

import java.util.ArrayList;
import java.util.List;

/** Something that one plan has otherwise than another: "codec", "struct", "pickle". */
record Difference(String what, String before, String after) {
  static List<Difference> between(Plan one, Plan other) {
    List<Difference> all = new ArrayList<>();
    note(all, "role", one.role(), other.role());
    note(all, "address", one.address(), other.address());
    note(all, "source", one.feed().source(), other.feed().source());
    note(all, "rate", one.feed().rate(), other.feed().rate());
    note(all, "transport", one.wire().transport(), other.wire().transport());
    note(all, "framing", one.wire().framing(), other.wire().framing());
    note(all, "codec", one.wire().codec(), other.wire().codec());
    note(all, "handling", one.handling(), other.handling());
    note(all, "faults", one.disturbance(), other.disturbance());
    return all;
  }

  private static void note(List<Difference> all, String what, Object before, Object after) {
    if (!before.equals(after)) {
      all.add(new Difference(what, before.toString(), after.toString()));
    }
  }
}
