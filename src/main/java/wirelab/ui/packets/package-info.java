/** Lists packets, a million and more, while they come. */
@NullMarked
package wirelab.ui.packets;

import org.jspecify.annotations.NullMarked;
