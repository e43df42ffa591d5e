/** Slide decks: Markdown with live panes and with code from the sources that run. */
@NullMarked
package wirelab.slides;

import org.jspecify.annotations.NullMarked;
