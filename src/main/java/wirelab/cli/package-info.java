/** The commands: what can be done without the window, and how its start is described. */
@NullMarked
package wirelab.cli;

import org.jspecify.annotations.NullMarked;
