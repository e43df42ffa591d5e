package wirelab.ui.compare;

import java.util.List;
import wirelab.compare.Contest;
import wirelab.compare.Contestant;
import wirelab.pipeline.Rate;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/**
 * What is to be compared, as it was typed.
 *
 * @param name of the result; blank for the time and the wires
 */
record Order(String first, String second, String pictures, String warmUp, String name) {
  private static final int MOST = 1_000_000;

  /**
   * What that means.
   *
   * @throws SettingException with one line where it means nothing
   */
  Contest contest(Catalog catalog, Spec source, long seed) throws SettingException {
    Wire a = Wire.parse(first.strip(), catalog);
    Wire b = Wire.parse(second.strip(), catalog);
    boolean same = a.equals(b);
    return new Contest(
        List.of(
            new Contestant(a + (same ? " #1" : ""), a), new Contestant(b + (same ? " #2" : ""), b)),
        source,
        count("pictures", pictures),
        count("warm-up", warmUp),
        Rate.MAX,
        seed);
  }

  private static int count(String what, String text) throws SettingException {
    try {
      int count = Integer.parseInt(text.strip().replace(",", ""));
      if (count >= Contest.BLOCK && count <= MOST) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw (SettingException) wrong(what, text).initCause(e);
    }
    throw wrong(what, text);
  }

  private static SettingException wrong(String what, String text) {
    return new SettingException(
        "%s '%s': write %d to %,d".formatted(what, text, Contest.BLOCK, MOST));
  }
}
