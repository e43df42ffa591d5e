/** What is broken on purpose: switches, what they have done, and the theory beside it. */
@NullMarked
package wirelab.ui.fault;

import org.jspecify.annotations.NullMarked;
