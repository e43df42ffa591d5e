package wirelab.bench;

import java.io.Serial;

/** Python itself refuses a call: the operating system is not asked. */
final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final String name;
  private final int number;
  private final String words;

  RefusedException(String name, int number, String words) {
    super(name + ": " + words);
    this.name = name;
    this.number = number;
    this.words = words;
  }

  String name() {
    return name;
  }

  /** 0 unless the resolver of addresses refused it. */
  int number() {
    return number;
  }

  String words() {
    return words;
  }
}
