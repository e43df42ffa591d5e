/** What a learner has done so far, kept between two starts of the program. */
@NullMarked
package wirelab.lab.progress;

import org.jspecify.annotations.NullMarked;
