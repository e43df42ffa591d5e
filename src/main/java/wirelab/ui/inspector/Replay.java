package wirelab.ui.inspector;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wirelab.model.Hatching;
import wirelab.model.VideoFrame;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.SettingException;
import wirelab.trace.Chain;
import wirelab.trace.TracedMessage;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;
import wirelab.ui.live.Subject;

/** Shows the picture of the message that is selected in a file; lost parts of it are striped. */
public final class Replay {
  private final Live live;
  private @Nullable TracedMessage shown;

  private Replay(Live live) {
    this.live = live;
  }

  /** From now on the receiver's picture is that of the message which is selected in a file. */
  public static void follow(Live live) {
    Replay replay = new Replay(live);
    live.selection().chainProperty().addListener(change -> replay.show());
    live.inspection().subjectProperty().addListener(change -> replay.shown = null);
  }

  private void show() {
    Chain chain = live.selection().chain();
    Subject subject = live.inspection().subject();
    if (chain == null || !subject.file() || Objects.equals(shown, chain.message())) {
      return;
    }
    TracedMessage message = chain.message();
    shown = message;
    live.ask(() -> decode(subject, message), this::say);
  }

  private void say(String trouble) {
    if (!trouble.isEmpty()) {
      live.say(Notice.warning(trouble));
    }
  }

  /** Why there is no picture; empty if there is one. */
  private String decode(Subject subject, TracedMessage message) {
    try (Codec codec = live.catalog().codecs().create(message.wire().wire().codec())) {
      VideoFrame frame = codec.decode(subject.trace().copy(message));
      Hatching.mark(frame);
      live.inspection().replayed().offer(frame);
      return "";
    } catch (CodecException | SettingException e) {
      return "Message %d gives no picture: %s".formatted(message.number(), e.getMessage());
    }
  }
}
