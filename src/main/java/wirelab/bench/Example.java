package wirelab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The runs that come with the program, to begin with. */
public enum Example {
  TCP("TCP, as in the tutorial", "tcp"),
  TCP6("TCP over IPv6", "tcp6"),
  UDP("UDP", "udp"),
  UDP6("UDP over IPv6", "udp6"),
  WRONG_ORDER("Wrong orders and bad arguments", "wrong-order");

  private final String title;
  private final String file;

  Example(String title, String file) {
    this.title = title;
    this.file = file;
  }

  public String title() {
    return title;
  }

  /** As the command line calls it: {@code wrong-order}. */
  public String id() {
    return file;
  }

  public Script script() {
    try {
      return Script.parse(text());
    } catch (OrderException e) {
      throw new IllegalStateException("an example of ours: " + e.getMessage(), e);
    }
  }

  /** The text that {@link #script} is read from. */
  public String text() {
    String name = "/wirelab/bench/" + file + ".calls";
    try (InputStream bytes = Example.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
