/** Shows the layers of a packet and their fields as a tree. */
@NullMarked
package wirelab.ui.fields;

import org.jspecify.annotations.NullMarked;
