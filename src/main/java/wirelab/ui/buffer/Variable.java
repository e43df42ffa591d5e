package wirelab.ui.buffer;

/** A variable of the tutorial's receiver, or a figure that stands for it. */
record Variable(String name, String value) {}
