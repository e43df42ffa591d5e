/** What the machine that the program runs on offers: its system, native libraries and display. */
@NullMarked
package wirelab.machine;

import org.jspecify.annotations.NullMarked;
