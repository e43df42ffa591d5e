package wirelab.ui.slides;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import wirelab.slides.Deck;
import wirelab.slides.Decks;
import wirelab.slides.Flaw;
import wirelab.ui.live.Live;
import wirelab.ui.live.Notice;

/** The decks that can be shown. They are read anew whenever somebody asks. */
public final class DecksViewModel {
  private static final String FIRST = "lecture";

  private final Live live;
  private final ReadOnlyObjectWrapper<List<Deck>> decks = new ReadOnlyObjectWrapper<>(List.of());

  public DecksViewModel(Live live) {
    this.live = live;
  }

  /** Those that were read last. */
  public ReadOnlyObjectProperty<List<Deck>> decksProperty() {
    return decks.getReadOnlyProperty();
  }

  /** Reads those of the program; {@code then} goes on when that is done. */
  public void read(Runnable then) {
    live.ask(
        () -> Decks.in(Decks.ours()),
        found -> {
          decks.set(found.all());
          tell(found.flaws());
          then.run();
        });
  }

  /** The one to begin with: the lecture, or whichever there is. */
  public Optional<Deck> first() {
    return decks.get().stream()
        .filter(deck -> deck.name().equals(FIRST))
        .findFirst()
        .or(() -> decks.get().stream().findFirst());
  }

  private void tell(List<Flaw> flaws) {
    if (!flaws.isEmpty()) {
      String more = flaws.size() == 1 ? "" : " (and %d more)".formatted(flaws.size() - 1);
      live.say(Notice.warning(flaws.getFirst() + more));
    }
  }
}
