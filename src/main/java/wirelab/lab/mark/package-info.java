/** What an instructor does with what was handed in: it is checked again, and counted. */
@NullMarked
package wirelab.lab.mark;

import org.jspecify.annotations.NullMarked;
