package wirelab.codec;

import java.util.Optional;

/** What a message carries of its picture, as codecs that say so write it. */
public enum Content {
  /** The pixels as they stand in memory. */
  RAW(1),
  /** A JPEG file. */
  JPEG(2);

  private final int code;

  Content(int code) {
    this.code = code;
  }

  /** What {@code coder} puts into messages. */
  public static Content of(PixelCoder coder) {
    return coder.compresses() ? JPEG : RAW;
  }

  /** The content that {@code code} stands for; empty if there is none. */
  public static Optional<Content> ofCode(long code) {
    for (Content content : values()) {
      if (content.code == code) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }

  /** The number that stands for this content on the wire. */
  public int code() {
    return code;
  }
}
