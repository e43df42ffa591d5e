/** What labs may ask about: the facts of a session, made of its events and packets. */
@NullMarked
package wirelab.lab.fact;

import org.jspecify.annotations.NullMarked;
