package wirelab.ui.calls;

/** Which kinds of lines there are, to choose from. */
enum RowKind {
  CALL("Calls", "fth-code", "Socket calls, named as in C"),
  LINK("Connections", "fth-link", "Who listens, connects and leaves"),
  SWITCH("Switches", "fth-shuffle", "What was switched while running"),
  FAULT("Faults", "fth-zap", "What was broken on purpose"),
  TROUBLE("Problems", "fth-alert-triangle", "What failed, was dropped or came incomplete");

  private final String title;
  private final String icon;
  private final String help;

  RowKind(String title, String icon, String help) {
    this.title = title;
    this.icon = icon;
    this.help = help;
  }

  String title() {
    return title;
  }

  String icon() {
    return icon;
  }

  String help() {
    return help;
  }
}
