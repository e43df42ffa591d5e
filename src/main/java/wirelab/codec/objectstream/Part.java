package wirelab.codec.objectstream;

import java.util.ArrayList;
import java.util.List;

/**
 * What one class wrote of an object.
 *
 * @param values of the fields with primitive types
 * @param objects of the others
 * @param added by the class itself, without names
 */
record Part(Shape shape, List<Object> values, List<Node> objects, List<Node> added) {
  static Part of(Shape shape) {
    return new Part(shape, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
