package wirelab.trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.Descriptor;
import wirelab.spi.Framing;
import wirelab.spi.FramingException;
import wirelab.spi.Kind;
import wirelab.spi.Limits;
import wirelab.spi.Mark;
import wirelab.spi.Marks;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/** Tells from the first bytes of a message which framing and codec made them. */
final class Wires {
  /** Bytes behind a mark that are enough to know a codec by. */
  static final int BEGINNING = 64;

  /** Bytes of the longest mark there is. */
  static final int WIDEST = 16;

  private static final int LIMIT = Limits.DEFAULT_MESSAGE;

  private final List<Candidate> framings = new ArrayList<>();
  private final List<Known> codecs = new ArrayList<>();

  private record Candidate(Spec spec, Framing framing, Marks marks) {}

  private record Known(Spec spec, Codec codec) {}

  Wires(Catalog catalog) {
    try {
      for (Descriptor framing : catalog.framings().descriptors()) {
        for (String text : texts(framing)) {
          Spec spec = catalog.framings().parse(text);
          Framing made = catalog.framings().create(spec);
          made.marks().ifPresent(marks -> framings.add(new Candidate(spec, made, marks)));
        }
      }
    } catch (SettingException e) {
      throw new IllegalStateException("a plugin does not take its own settings", e);
    }
    for (Descriptor codec : catalog.codecs().descriptors()) {
      add(codec, catalog);
    }
  }

  private void add(Descriptor codec, Catalog catalog) {
    try {
      Spec spec = catalog.codecs().parse(codec.name());
      codecs.add(new Known(spec, catalog.codecs().create(spec)));
    } catch (SettingException e) {
      return; // one that can not be made: its messages are bytes
    }
  }

  /** The framing as it is, and with each choice that it offers. */
  private static List<String> texts(Descriptor framing) {
    List<String> texts = new ArrayList<>(List.of(framing.name()));
    for (Setting<?> setting : framing.settings()) {
      if (setting instanceof Setting.Choice choice) {
        choice.words().forEach(one -> texts.add(framing.name() + ":" + choice.name() + "=" + one));
      }
    }
    return texts;
  }

  /** The first message in a stretch of bytes: where its mark begins, and how it is made. */
  record Find(int at, WireGuess wire) {}

  /**
   * Looks for the first message in a stretch of a stream.
   *
   * @param last how far its mark may begin at most
   */
  @Nullable Find find(ByteBuffer bytes, int last) {
    ByteBuffer message = bytes.slice();
    int size = message.limit();
    for (int at = 0; at <= last + WIDEST && at < size; at++) {
      message.limit(Math.min(size, at + BEGINNING)).position(at);
      Known codec = codec(message);
      if (codec != null) {
        Find find = marked(bytes, at, last, codec);
        if (find != null) {
          return find;
        }
      }
    }
    return null;
  }

  /** The mark that ends where a message seems to begin. */
  private @Nullable Find marked(ByteBuffer bytes, int at, int last, Known codec) {
    for (Candidate candidate : framings) {
      int start = at - candidate.marks().width();
      if (candidate.framing().suits(Kind.STREAM) && start >= 0 && start <= last) {
        Mark mark = mark(candidate.marks(), bytes.slice(start, bytes.remaining() - start));
        if (mark != null) {
          return new Find(start, guess(Kind.STREAM, candidate.spec(), candidate.marks(), codec));
        }
      }
    }
    return null;
  }

  /** How the message is made that begins with, or is, this datagram. */
  Optional<WireGuess> guess(ByteBuffer datagram) {
    for (Candidate candidate : framings) {
      Mark mark =
          candidate.framing().suits(Kind.DATAGRAM) ? mark(candidate.marks(), datagram) : null;
      if (mark != null && mark.index() == 0) {
        int width = candidate.marks().width();
        Known codec = codec(datagram.slice(width, datagram.remaining() - width));
        if (codec != null) {
          return Optional.of(guess(Kind.DATAGRAM, candidate.spec(), candidate.marks(), codec));
        }
      }
    }
    return Optional.ofNullable(codec(datagram))
        .map(known -> guess(Kind.DATAGRAM, Spec.of("none"), null, known));
  }

  private static WireGuess guess(Kind kind, Spec framing, @Nullable Marks marks, Known codec) {
    Spec transport = Spec.of(kind == Kind.STREAM ? "tcp" : "udp");
    return new WireGuess(new Wire(transport, framing, codec.spec()), marks, codec.codec());
  }

  private @Nullable Known codec(ByteBuffer message) {
    for (Known known : codecs) {
      if (message.hasRemaining() && known.codec().recognises(message.slice())) {
        return known;
      }
    }
    return null;
  }

  /** The mark at {@code bytes}' position; null if there can not be one. */
  static @Nullable Mark mark(Marks marks, ByteBuffer bytes) {
    if (bytes.remaining() < marks.width()) {
      return null;
    }
    try {
      return marks.read(bytes, LIMIT);
    } catch (FramingException e) {
      return null;
    }
  }
}
