package wirelab.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;

/**
 * Decodes the messages of one flow in their order. The bytes tell the codec but not all of its
 * settings: where the first messages make no sense with the usual ones, others are tried once.
 */
final class PictureDecoder implements AutoCloseable {
  private static final int FIRST = 4;

  private final Catalog catalog;
  private final Trace trace;
  private final List<TracedMessage> first = new ArrayList<>();
  private Codec codec;
  private boolean settled;

  PictureDecoder(Catalog catalog, Trace trace, Collection<TracedMessage> messages) {
    this.catalog = catalog;
    this.trace = trace;
    this.codec = codec(messages.iterator().next().wire().codecSpec());
  }

  private Codec codec(Spec spec) {
    try {
      return catalog.codecs().create(spec);
    } catch (SettingException e) {
      throw new IllegalStateException("a plugin does not take its own settings", e);
    }
  }

  /** The picture in the next message, which the caller closes. */
  VideoFrame decode(TracedMessage message) throws CodecException {
    if (!settled) {
      first.add(message);
      settled = first.size() == FIRST;
    }
    try {
      return codec.decode(trace.copy(message));
    } catch (CodecException e) {
      VideoFrame frame = first.contains(message) && message.complete() ? retried(message) : null;
      if (frame == null) {
        throw e;
      }
      return frame;
    } finally {
      if (settled) {
        first.clear();
      }
    }
  }

  /** The picture by other settings that make sense of all messages so far; null if none do. */
  private @Nullable VideoFrame retried(TracedMessage message) {
    for (Spec spec : others(message.wire().codecSpec())) {
      Codec tried = codec(spec);
      VideoFrame frame = last(tried);
      if (frame != null) {
        codec.close();
        codec = tried;
        return frame;
      }
      tried.close();
    }
    return null;
  }

  private List<Spec> others(Spec usual) {
    List<Spec> specs = new ArrayList<>();
    try {
      for (Setting<?> setting : catalog.codecs().descriptor(usual.name()).settings()) {
        if (setting instanceof Setting.Choice choice) {
          choice.words().forEach(word -> specs.add(usual.with(choice.name(), word)));
        }
      }
    } catch (SettingException e) {
      throw new IllegalStateException("no codec " + usual.name(), e);
    }
    return specs;
  }

  /** The last picture of those that have come, all of which {@code tried} must understand. */
  private @Nullable VideoFrame last(Codec tried) {
    VideoFrame frame = null;
    try {
      for (TracedMessage message : first) {
        if (frame != null) {
          frame.close();
        }
        frame = null;
        frame = tried.decode(trace.copy(message));
      }
      return frame;
    } catch (CodecException e) {
      return null;
    }
  }

  @Override
  public void close() {
    codec.close();
  }
}
