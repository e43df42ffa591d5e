/** What is broken on purpose between channel and wire, the relay, and the theory of loss. */
@NullMarked
package wirelab.fault;

import org.jspecify.annotations.NullMarked;
