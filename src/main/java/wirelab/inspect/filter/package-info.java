/** The language that says which packets are wanted. */
@NullMarked
package wirelab.inspect.filter;

import org.jspecify.annotations.NullMarked;
