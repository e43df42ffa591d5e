/**
 * Wires compared: the same picture goes through each, in an order that alternates, and the
 * differences are told with their intervals. Also where the time of one picture went.
 */
@NullMarked
package wirelab.compare;

import org.jspecify.annotations.NullMarked;
