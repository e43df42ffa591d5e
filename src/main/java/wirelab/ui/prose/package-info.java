/** Texts with headings, lists, tables, code and pictures, written in Markdown. */
@NullMarked
package wirelab.ui.prose;

import org.jspecify.annotations.NullMarked;
