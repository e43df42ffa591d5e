package wirelab.dissect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/**
 * RTSP (RFC 2326, 4 and 6): lines of text, an empty one after the last header.
 *
 * <pre>
 * PLAY rtsp://host/movie RTSP/1.0        RTSP/1.0 200 OK
 * CSeq: 2                                CSeq: 2
 * Session: 123456                        Session: 123456
 * </pre>
 */
final class RtspDissector extends HeaderDissector {
  static final String PROTOCOL = "rtsp";

  private static final int LONGEST_LINE = 4096;
  private static final String VERSION = "RTSP/1.";
  private static final Pattern REQUEST =
      Pattern.compile("[A-Z_]{3,20} +\\S+ +RTSP/1\\.\\d[\\r\\n]", Pattern.CASE_INSENSITIVE);
  private static final Names NAMES = new Names(PROTOCOL);
  private static final Named METHOD = NAMES.add("Method", "method");
  private static final Named URL = NAMES.add("URL", "url");
  private static final Named STATUS = NAMES.add("Status", "status");
  private static final Named REASON = NAMES.add("Reason", "reason");
  private static final Named SPOKEN = NAMES.add("Version", "version");
  private static final Named HEADER = NAMES.add("Header", "header");
  private static final Named END = NAMES.add("End of headers", "end");
  private static final Map<String, Named> HEADERS =
      Map.of(
          "cseq", NAMES.add("CSeq", "cseq"),
          "session", NAMES.add("Session", "session"),
          "transport", NAMES.add("Transport", "transport"));

  RtspDissector() {
    super(PROTOCOL, "RTSP", NAMES);
  }

  /** Whether a segment begins with a request or a response. */
  static boolean recognises(ByteView segment) {
    int first = segment.length() < VERSION.length() ? 0 : segment.u8(0);
    if (first < 'A' || first > 'z') {
      return false;
    }
    String start = text(segment.slice(0, Math.min(segment.length(), LONGEST_LINE)));
    return start.startsWith(VERSION) || REQUEST.matcher(start).lookingAt();
  }

  @Override
  Content read(HeaderReader reader, List<Layer> below) {
    String first = line(reader);
    String summary = first.strip();
    if (first.startsWith(VERSION)) {
      word(reader, SPOKEN, first, 0);
      word(reader, STATUS, first, 1);
      reader.text(REASON, line(reader).length(), bytes -> text(bytes).strip());
    } else {
      word(reader, METHOD, first, 0);
      word(reader, URL, first, 1);
      reader.text(SPOKEN, line(reader).length(), bytes -> text(bytes).strip());
    }
    String line = line(reader);
    while (!line.isBlank()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
      Named named = HEADERS.getOrDefault(name, HEADER);
      String value = named.equals(HEADER) ? line.strip() : line.substring(colon + 1).strip();
      reader.text(named, line.length(), bytes -> value);
      line = line(reader);
    }
    if (!line.isEmpty()) {
      reader.text(END, line.length(), bytes -> "");
    }
    return Content.rest(summary, reader, "");
  }

  /** The next line with what ends it, which stays; empty at the end. */
  private static String line(HeaderReader reader) {
    int most = Math.min(reader.remaining(), LONGEST_LINE);
    String all = text(reader.bytes().slice(reader.position(), most));
    int end = all.indexOf('\n');
    return end < 0 ? all : all.substring(0, end + 1);
  }

  /** Takes one word of a line and the spaces behind it. */
  private static void word(HeaderReader reader, Named name, String line, int which) {
    int at = 0;
    int from = 0;
    for (int i = 0; i <= which; i++) {
      from = at;
      while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
    }
    String word = line.substring(from, at).strip();
    reader.text(name, at - from, bytes -> word);
  }

  /** One character for each byte, so that places are the same. */
  private static String text(ByteView bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }
}
