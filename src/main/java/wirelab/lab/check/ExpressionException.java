package wirelab.lab.check;

import java.io.Serial;
import wirelab.lab.Expression;
import wirelab.lab.Place;

/** An expression of a lab makes no sense. */
final class ExpressionException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient Place place;

  /**
   * What is wrong with an expression.
   *
   * @param column of the mistake, from 0, if the expression is one line
   */
  ExpressionException(Expression expression, int column, String message) {
    super("%s, at column %d of: %s".formatted(message, column + 1, expression.text().strip()));
    this.place = expression.place();
  }

  Place place() {
    return place;
  }
}
