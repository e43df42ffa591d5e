package wirelab.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import wirelab.pipeline.Plan;
import wirelab.slides.Deck;
import wirelab.slides.LivePane;
import wirelab.spi.SettingException;
import wirelab.spi.Wire;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;
import wirelab.ui.slides.Printer;
import wirelab.ui.slides.ShowController;
import wirelab.ui.slides.ShowViewModel;
import wirelab.ui.slides.Theatre;

/** Gives slide shows in the window, with parts of the window on the slides. */
final class SlideSide implements Theatre {
  private final Live live;
  private final WholeWindow whole;
  private final LabSide.Stage parts;
  private final Look look;
  private final Runnable pointer;
  private final List<Loan> loans = new ArrayList<>();
  private @Nullable ShowController show;
  private @Nullable Plan before;

  SlideSide(Live live, WholeWindow whole, LabSide.Stage parts, Look look, Runnable pointer) {
    this.live = live;
    this.whole = whole;
    this.parts = parts;
    this.look = look;
    this.pointer = pointer;
  }

  /** Shows a deck from that slide on; the first is 1. */
  void open(Deck deck, int slide) {
    ShowViewModel model = new ShowViewModel(deck, live.clock()::now);
    model.go(slide - 1);
    begin(model);
  }

  /** Prints a deck; {@code done} hears what went wrong, if anything did. */
  void print(Deck deck, Printer.Order order, Consumer<Optional<IOException>> done) {
    ShowViewModel model = new ShowViewModel(deck, live.clock()::now);
    new Printer(model, begin(model), this, order).print(done);
  }

  private ShowController begin(ShowViewModel model) {
    leave();
    before = live.plan();
    ShowController begun = new ShowController(model, this);
    show = begun;
    whole.show(begun.root());
    begun.begin();
    return begun;
  }

  /** To be called once per pulse. */
  void pulse() {
    if (show != null) {
      show.pulse();
    }
  }

  @Override
  public Optional<Node> lend(LivePane pane) {
    Optional<Loan> loan = parts.show(pane.word()).flatMap(Loan::of);
    loan.ifPresent(loans::add);
    if (loan.isPresent() && !live.inspection().subject().file()) {
      live.start();
    }
    return loan.map(Loan::node);
  }

  @Override
  public void takeBack() {
    loans.reversed().forEach(Loan::back);
    loans.clear();
  }

  @Override
  public void wire(Optional<String> wanted) {
    Plan plan = before;
    if (plan == null) {
      return;
    }
    try {
      Wire wire = wanted.isEmpty() ? plan.wire() : Wire.parse(wanted.get(), live.catalog());
      live.change(now -> now.withWire(wire));
    } catch (SettingException e) {
      live.say(Notice.error("slide: " + e.getMessage()));
    }
  }

  @Override
  public void pointer() {
    pointer.run();
  }

  @Override
  public void fullScreen() {
    if (show != null && show.root().getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreen(!stage.isFullScreen());
    }
  }

  @Override
  public void leave() {
    ShowController ending = show;
    if (ending == null) {
      return;
    }
    if (ending.root().getScene().getWindow() instanceof Stage stage) {
      stage.setFullScreen(false);
    }
    ending.end();
    show = null;
    before = null;
    whole.back();
  }

  @Override
  public void dress(Parent root) {
    look.dress(root);
  }
}
