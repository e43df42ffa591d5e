package wirelab.ui.lab;

import wirelab.lab.Lab;

/**
 * A lab in the list of all.
 *
 * @param done how many of its steps are
 */
record LabLine(Lab lab, int done) {
  int all() {
    return lab.steps().size();
  }

  /** How long it takes, how many steps it has, and what a machine must have for it. */
  String told() {
    String needs = lab.requires().isEmpty() ? "" : " · needs " + String.join(", ", lab.requires());
    return "%d min · %d of %d steps done%s".formatted(lab.minutes(), done, all(), needs);
  }
}
