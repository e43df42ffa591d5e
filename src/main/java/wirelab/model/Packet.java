package wirelab.model;

import java.util.List;

/**
 * Something captured, with its link layer.
 *
 * @param number counted from 1
 * @param time when it was captured, in nanoseconds since 1970
 * @param comments what people or programs noted about it
 */
public record Packet(long number, long time, LinkType link, ByteView bytes, List<String> comments) {
  public Packet {
    comments = List.copyOf(comments);
  }
}
