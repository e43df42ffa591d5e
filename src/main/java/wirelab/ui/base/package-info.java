/** What all panes share: loading layouts, fonts, and writing numbers. */
@NullMarked
package wirelab.ui.base;

import org.jspecify.annotations.NullMarked;
