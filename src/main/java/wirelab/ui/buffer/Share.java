package wirelab.ui.buffer;

/**
 * One of the parts of what is drawn, in words.
 *
 * @param style how it is drawn, a class of the style sheet
 */
record Share(String style, String text) {}
