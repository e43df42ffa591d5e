package wirelab.ui.lab;

import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.trace.Chain;
import wirelab.trace.TracedMessage;
import wirelab.ui.live.Live;
import wirelab.ui.live.Selection;

/** Tells a lab what the learner selects in the window's other panes. For the window's thread. */
public final class Selections {
  private static final int NOTHING = -1;

  private final Live live;
  private final LabsViewModel labs;

  private Selections(Live live, LabsViewModel labs) {
    this.live = live;
    this.labs = labs;
  }

  /** Tells {@code labs} from now on. */
  public static void follow(Live live, LabsViewModel labs) {
    Selections selections = new Selections(live, labs);
    live.selection().looksProperty().addListener(change -> selections.tell());
    live.selection().callProperty().addListener(change -> selections.tell());
  }

  /** What is in an opened file has not happened here. */
  private void tell() {
    if (live.inspection().subject().file()) {
      return;
    }
    Selection selection = live.selection();
    Chain chain = selection.chain();
    Event.Call call = selection.call();
    TracedMessage message = chain == null ? null : chain.message();
    labs.selected(
        new Event.Selected(
            live.clock().now(),
            selection.packet(),
            message == null ? NOTHING : message.flow(),
            message == null ? NOTHING : message.number(),
            chain == null ? ByteRange.of(0, 0) : chain.range(),
            call == null ? NOTHING : call.at()));
  }
}
