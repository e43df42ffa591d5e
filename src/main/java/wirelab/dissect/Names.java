package wirelab.dissect;

import java.util.ArrayList;
import java.util.List;

/** The names of one protocol's fields, declared once. */
final class Names {
  private final String protocol;
  private final List<String> keys = new ArrayList<>();

  Names(String protocol) {
    this.protocol = protocol;
  }

  /** Declares {@code protocol.key}; all of {@code title} is for people. */
  Named add(String title, String key) {
    Named named = new Named(title, protocol + "." + key);
    keys.add(named.key());
    return named;
  }

  List<String> keys() {
    return List.copyOf(keys);
  }
}
