/** Shows slide decks over the whole window, and prints them. */
@NullMarked
package wirelab.ui.slides;

import org.jspecify.annotations.NullMarked;
