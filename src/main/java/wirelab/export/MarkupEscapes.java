package wirelab.export;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Escapes of JSON that stands in HTML: nothing in it can be taken for markup. */
final class MarkupEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private final int[] codes = standardAsciiEscapesForJSON();

  MarkupEscapes() {
    codes['<'] = ESCAPE_CUSTOM;
    codes['>'] = ESCAPE_CUSTOM;
    codes['&'] = ESCAPE_CUSTOM;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return codes.clone();
  }

  @Override
  public SerializableString getEscapeSequence(int letter) {
    return new SerializedString("\\u%04x".formatted(letter));
  }
}
