package wirelab.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import wirelab.event.Event;
import wirelab.model.ByteRange;
import wirelab.snippet.Snippet;
import wirelab.snippet.Snippets;
import wirelab.trace.Carrier;
import wirelab.trace.Chain;
import wirelab.trace.Pixel;
import wirelab.ui.base.Numbers;
import wirelab.ui.live.Live;
import wirelab.ui.live.Selection;

/** The selection as a chain, from the pixel to the lines of code. */
public final class ChipsViewModel {
  private static final String[] CHANNELS = {"blue", "green", "red"};

  private final Selection selection;
  private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());

  /** Which pane shows what a chip tells of. */
  public enum Goal {
    PICTURE("Marked in the pictures"),
    MESSAGE("Show these bytes of the message"),
    PACKET("Show the packet"),
    CALLS("Show the calls"),
    CODE("Show the lines of code");

    private final String help;

    Goal(String help) {
      this.help = help;
    }

    String help() {
      return help;
    }
  }

  /** One link of the chain. */
  record Chip(Goal goal, String text) {}

  public ChipsViewModel(Live live) {
    this.selection = live.selection();
    selection.looksProperty().addListener(change -> update());
    selection.callProperty().addListener(change -> update());
  }

  private void update() {
    List<Chip> all = new ArrayList<>();
    Chain chain = selection.chain();
    Selection.Spot spot = selection.spot();
    if (spot != null) {
      all.add(new Chip(Goal.PICTURE, pixel(spot, chain)));
    }
    if (chain != null) {
      String bytes =
          "message %s %s".formatted(number(chain.message().number()), bytes(chain.range()));
      all.add(new Chip(Goal.MESSAGE, bytes));
    }
    if (selection.packet() > 0) {
      all.add(new Chip(Goal.PACKET, packets(chain)));
    }
    calls(chain).ifPresent(text -> all.add(new Chip(Goal.CALLS, text)));
    code(chain).ifPresent(text -> all.add(new Chip(Goal.CODE, text)));
    chips.set(List.copyOf(all));
  }

  private static String number(long number) {
    return Numbers.count(number);
  }

  private static String pixel(Selection.Spot spot, @Nullable Chain chain) {
    String text = "pixel (%d, %d)".formatted(spot.x(), spot.y());
    Optional<Pixel> one =
        chain == null || chain.range().length() > 1 ? Optional.empty() : chain.pixel();
    return one.map(pixel -> text + " " + CHANNELS[pixel.channel()]).orElse(text);
  }

  private static String bytes(ByteRange range) {
    return range.length() == 1
        ? "byte " + number(range.start())
        : "bytes %s–%s".formatted(number(range.start()), number(range.end() - 1));
  }

  private String packets(@Nullable Chain chain) {
    long others =
        chain == null
            ? 0
            : chain.packets().stream()
                .mapToLong(Carrier::packet)
                .distinct()
                .filter(packet -> packet != selection.packet())
                .count();
    String text = "packet " + number(selection.packet());
    return others == 0 ? text : text + " + %s more".formatted(number(others));
  }

  private static Optional<String> calls(@Nullable Chain chain) {
    if (chain == null) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    call(chain.sends()).ifPresent(texts::add);
    call(chain.receives()).ifPresent(texts::add);
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", texts));
  }

  private static Optional<String> call(List<Event.Call> calls) {
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    Event.Call first = calls.getFirst();
    String name = first.name().text() + "()";
    return Optional.of(
        calls.size() == 1
            ? name + " = " + number(first.result())
            : name + " ×" + number(calls.size()));
  }

  private Optional<String> code(@Nullable Chain chain) {
    Event.Call call = selection.call();
    boolean fits =
        call != null
            && chain != null
            && (chain.sends().contains(call) || chain.receives().contains(call));
    if (call == null || !fits) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    Snippets.java(call.line()).map(ChipsViewModel::line).ifPresent(texts::add);
    Snippets.python(call).map(ChipsViewModel::line).ifPresent(texts::add);
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", texts));
  }

  private static String line(Snippet snippet) {
    String file = snippet.file().substring(snippet.file().lastIndexOf('/') + 1);
    return file + ":" + snippet.number();
  }

  /** From the pixel to the code; only those that are known. */
  ReadOnlyObjectProperty<List<Chip>> chipsProperty() {
    return chips.getReadOnlyProperty();
  }
}
