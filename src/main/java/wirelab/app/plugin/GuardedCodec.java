package wirelab.app.plugin;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Layout;
import wirelab.model.Message;
import wirelab.model.Table;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

/** A codec of a dropped-in jar. Its mistakes cost a picture, or a line in the inspector. */
final class GuardedCodec implements Codec {
  private final Codec codec;
  private final Blame blame;

  GuardedCodec(Codec codec, Blame blame) {
    this.codec = codec;
    this.blame = blame;
  }

  @Override
  public Message encode(VideoFrame frame) throws CodecException {
    try {
      return Objects.requireNonNull(codec.encode(frame), "no message");
    } catch (RuntimeException | Error e) {
      throw new CodecException(blame.line("encode", e));
    }
  }

  @Override
  public VideoFrame decode(Message message) throws CodecException {
    try {
      return Objects.requireNonNull(codec.decode(message), "no picture");
    } catch (RuntimeException | Error e) {
      throw new CodecException(blame.line("decode", e));
    }
  }

  @Override
  public Layout layout(Message message) {
    try {
      Layout layout = codec.layout(message);
      Coverage.check(layout, message.length());
      return layout;
    } catch (RuntimeException | Error e) {
      ByteRange whole = new ByteRange(0, message.length());
      String line = blame.line("layout", e);
      Field field = new Field("Malformed", "_ws.malformed", whole, line, List.of());
      return new Layout(List.of(field), Optional.empty());
    }
  }

  @Override
  public List<Table> state(Message message, long at) {
    try {
      return List.copyOf(codec.state(message, at));
    } catch (RuntimeException | Error e) {
      List<List<String>> line = List.of(List.of(blame.line("state", e)));
      return List.of(new Table("State", List.of("!"), line));
    }
  }

  @Override
  public boolean recognises(ByteBuffer start) {
    try {
      return codec.recognises(start);
    } catch (RuntimeException | Error e) {
      Blame.passOn(e);
      return false;
    }
  }

  @Override
  public Optional<Kept> kept() {
    try {
      return Objects.requireNonNull(codec.kept(), "no answer");
    } catch (RuntimeException | Error e) {
      Blame.passOn(e);
      return Optional.empty();
    }
  }

  @Override
  public boolean lossless() {
    try {
      return codec.lossless();
    } catch (RuntimeException | Error e) {
      Blame.passOn(e);
      return false;
    }
  }

  @Override
  public void close() {
    try {
      codec.close();
    } catch (RuntimeException | Error e) {
      Blame.passOn(e);
    }
  }
}
