package wirelab.ui.inspector;

/** What fields and bytes are shown of: one packet, or the whole message that it belongs to. */
enum Scope {
  PACKET,
  MESSAGE
}
