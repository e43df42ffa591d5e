/** The window: what the app opens, and how its panes come together. */
@NullMarked
package wirelab.ui;

import org.jspecify.annotations.NullMarked;
