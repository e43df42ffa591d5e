package wirelab.ui.packets;

/** What has a colour of its own among packets. */
enum PacketsInk {
  LETTERS,
  FAINT,
  EVEN,
  ODD,
  HOVERED,
  HIGHLIGHT,
  SELECTION,
  ON_SELECTION,
  SIGN,
  GRAVE,
  GRAVE_ROW,
  ICON
}
