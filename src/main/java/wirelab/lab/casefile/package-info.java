/** Captures that are made for one learner each, and what is to be found in them. */
@NullMarked
package wirelab.lab.casefile;

import org.jspecify.annotations.NullMarked;
