/** Checks of labs: expressions over the facts of a session, and the verdicts they give. */
@NullMarked
package wirelab.lab.check;

import org.jspecify.annotations.NullMarked;
