package wirelab.ui.lab;

/** How a step stands, told by a picture and a word beside the colour. */
enum Sign {
  OPEN("fth-circle", "Open"),
  MISTAKE("fth-alert-triangle", "Not yet"),
  DONE("fth-check-circle", "Done");

  private final String icon;
  private final String word;

  Sign(String icon, String word) {
    this.icon = icon;
    this.word = word;
  }

  String icon() {
    return icon;
  }

  String word() {
    return word;
  }
}
