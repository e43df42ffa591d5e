/** The inspector: packets, fields and bytes side by side, and the chain through all panes. */
@NullMarked
package wirelab.ui.inspector;

import org.jspecify.annotations.NullMarked;
