/** What labs do by themselves: they set the scene, show the way, and go wrong on purpose. */
@NullMarked
package wirelab.lab.act;

import org.jspecify.annotations.NullMarked;
