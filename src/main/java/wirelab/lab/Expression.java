package wirelab.lab;

/**
 * What a lab asks of the facts, in the Common Expression Language.
 *
 * @param place of its first character in the lab's file
 */
public record Expression(String text, Place place) {
  @Override
  public String toString() {
    return text;
  }
}
