package wirelab.header;

import java.util.Arrays;
import java.util.Optional;

/** The types of Python's struct module that stand for numbers, and padding. */
enum Letter {
  PAD('x', 1, 1),
  SIGNED_BYTE('b', 1, 1),
  BYTE('B', 1, 1),
  BOOL('?', 1, 1),
  SHORT('h', 2, 2),
  UNSIGNED_SHORT('H', 2, 2),
  INT('i', 4, 4),
  UNSIGNED_INT('I', 4, 4),
  LONG('l', 8, 4),
  UNSIGNED_LONG('L', 8, 4),
  LONG_LONG('q', 8, 8),
  UNSIGNED_LONG_LONG('Q', 8, 8),
  FLOAT('f', 4, 4),
  DOUBLE('d', 8, 8);

  private final char letter;
  private final int here;
  private final int standard;

  /**
   * A type.
   *
   * @param here bytes on 64-bit Linux and macOS, where it stands at a multiple of them
   * @param standard bytes with {@code = < > !}
   */
  Letter(char letter, int here, int standard) {
    this.letter = letter;
    this.here = here;
    this.standard = standard;
  }

  static Optional<Letter> of(char letter) {
    return Arrays.stream(values()).filter(one -> one.letter == letter).findFirst();
  }

  int bytes(boolean nativeSizes) {
    return nativeSizes ? here : standard;
  }

  /** Whether its numbers have a sign. */
  boolean signed() {
    return Character.isLowerCase(letter);
  }

  boolean fraction() {
    return this == FLOAT || this == DOUBLE;
  }

  @Override
  public String toString() {
    return String.valueOf(letter);
  }
}
