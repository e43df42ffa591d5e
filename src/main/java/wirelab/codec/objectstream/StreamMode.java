package wirelab.codec.objectstream;

import java.util.List;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/**
 * How the object stream is used, good ways and famous mistakes.
 *
 * @param session whether one stream serves the whole connection, or each message is one of its own
 * @param reset whether such a session forgets, before each picture, what it has written
 * @param shared whether the sender writes one object again and again, with new content
 */
record StreamMode(boolean session, boolean reset, boolean shared) {
  static final Setting.Choice STREAM =
      new Setting.Choice(
          "stream",
          "Object stream",
          "message makes each message a stream of its own, from ac ed 00 05 on. session keeps one"
              + " stream for the connection: later messages refer back to earlier ones and are"
              + " smaller, and none of them may be lost.",
          "message",
          List.of("message", "session"));

  static final Setting.Flag RESET =
      new Setting.Flag(
          "reset",
          "Reset before each picture",
          "Calls reset() before each picture of a session. Without it both ends keep every picture"
              + " they ever saw, in case it is referred to again: a leak.",
          true);

  static final Setting.Flag SHARED =
      new Setting.Flag(
          "shared",
          "Same object each time",
          "Writes one and the same object with new content. A session without reset then sends 5"
              + " bytes that say 'the object from before', and the video is frozen.",
          false);

  static StreamMode of(Settings settings) throws SettingException {
    return new StreamMode(
        settings.get(STREAM).equals("session"), settings.get(RESET), settings.get(SHARED));
  }

  /** Whether a stream still knows the objects of earlier messages. */
  boolean remembers() {
    return session && !reset;
  }
}
