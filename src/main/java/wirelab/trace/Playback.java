package wirelab.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import wirelab.model.Stamp;
import wirelab.model.Strip;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.CodecException;

/**
 * Plays the video in a capture: the pictures of all messages that were found in it, in the order in
 * which they began, one at a time. Those that a trace finds later are not played. Used by one
 * thread.
 */
public final class Playback implements AutoCloseable {
  private static final long UNKNOWN = -1;

  private final PriorityQueue<Track> tracks =
      new PriorityQueue<>(Comparator.comparingLong(Track::next));
  private final List<PictureDecoder> decoders = new ArrayList<>();

  /** The messages of one flow that are still to be played. */
  private record Track(Deque<TracedMessage> messages, PictureDecoder decoder) {
    long next() {
      return messages.getFirst().firstPacket();
    }
  }

  /** From the first message of {@code trace} on. */
  public Playback(Catalog catalog, Trace trace) {
    for (FlowInfo flow : trace.flows()) {
      Deque<TracedMessage> messages = new ArrayDeque<>(trace.messages(flow.id()));
      if (!messages.isEmpty()) {
        PictureDecoder decoder = new PictureDecoder(catalog, trace, messages);
        decoders.add(decoder);
        tracks.add(new Track(messages, decoder));
      }
    }
  }

  /** The next picture, or why there is none; the caller closes it. Empty at the end. */
  public Optional<Played> next() {
    Track track = tracks.poll();
    if (track == null) {
      return Optional.empty();
    }
    TracedMessage message = track.messages().removeFirst();
    if (!track.messages().isEmpty()) {
      tracks.add(track);
    }
    return Optional.of(played(message, track.decoder()));
  }

  private static Played played(TracedMessage message, PictureDecoder decoder) {
    try {
      VideoFrame frame = decoder.decode(message);
      Optional<Stamp> stamp = frame.stamp().or(() -> Strip.read(frame));
      Stamp known = stamp.orElseGet(() -> new Stamp(message.number(), UNKNOWN));
      return new Played(message, Optional.of(frame.stamped(known)), "");
    } catch (CodecException e) {
      return new Played(message, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    decoders.forEach(PictureDecoder::close);
  }
}
