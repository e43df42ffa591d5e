package wirelab.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import wirelab.bench.Argument;
import wirelab.bench.Order;
import wirelab.bench.OrderException;
import wirelab.bench.Parameter;
import wirelab.bench.Verb;
import wirelab.model.Side;

/**
 * The call that a side is about to make: a form, and the same as a line of text. Who changes the
 * one changes the other; the line is what counts.
 */
final class DraftViewModel {
  private final Side side;
  private final Proposals proposals;
  private final ReadOnlyObjectWrapper<Verb> verb = new ReadOnlyObjectWrapper<>(Verb.SOCKET);
  private final ObservableList<String> sockets = FXCollections.observableArrayList();
  private final StringProperty socket = new SimpleStringProperty("");
  private final ObservableList<ArgumentViewModel> arguments = FXCollections.observableArrayList();
  private final StringProperty line = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private String made = "";
  private boolean filling;
  private boolean touched;

  DraftViewModel(Side side, Supplier<Moment> now) {
    this.side = side;
    this.proposals = new Proposals(side, now);
    socket.addListener((all, was, is) -> write());
    line.addListener((all, was, is) -> read());
    choose(Verb.SOCKET);
  }

  /** Begins another call with what is likeliest. */
  void choose(Verb next) {
    String on = proposals.socket(next);
    fill(next, on, proposals.made(next));
    filling = true;
    for (ArgumentViewModel argument : arguments) {
      argument.textProperty().set(proposals.argument(next, argument.parameter(), on));
    }
    filling = false;
    write();
    touched = false;
  }

  /** Things stand otherwise: what is likeliest may have changed, unless someone chose it. */
  void refresh() {
    if (!touched && !line.get().equals(likeliest(verb.get()))) {
      choose(verb.get());
    }
  }

  /** The same call on another socket, with what is likeliest there. */
  void on(String name) {
    if (!verb.get().alone() && sockets.contains(name)) {
      socket.set(name);
    }
  }

  private String likeliest(Verb next) {
    String on = proposals.socket(next);
    List<String> in =
        next.parameters().stream()
            .filter(parameter -> !omitted(parameter, proposals.argument(next, parameter, on)))
            .map(parameter -> proposals.argument(next, parameter, on))
            .toList();
    return text(next, proposals.made(next), on, in);
  }

  private static String text(Verb verb, String made, String socket, List<String> arguments) {
    String before = made.isEmpty() ? "" : made + " = ";
    String on = verb.alone() ? "" : socket + ".";
    return before + on + verb.text() + "(" + String.join(", ", arguments) + ")";
  }

  /** Whether it may be left out, and says nothing. */
  private static boolean omitted(Parameter parameter, String text) {
    boolean says = parameter.kind() != Parameter.Kind.PROTOCOL || !text.equals(parameter.first());
    return !parameter.needed() && (text.isBlank() || !says);
  }

  private void fill(Verb next, String on, String makes) {
    filling = true;
    made = makes;
    sockets.setAll(proposals.sockets());
    if (!on.isEmpty() && !sockets.contains(on)) {
      sockets.add(on);
    }
    socket.set(on);
    List<ArgumentViewModel> fields = new ArrayList<>();
    for (Parameter parameter : next.parameters()) {
      ArgumentViewModel field =
          new ArgumentViewModel(parameter, proposals.choices(parameter, on), parameter.first());
      field.textProperty().addListener((all, was, is) -> write());
      fields.add(field);
    }
    verb.set(next);
    arguments.setAll(fields);
    filling = false;
  }

  /** The line says what the form does. */
  private void write() {
    if (filling) {
      return;
    }
    filling = true;
    touched = true;
    error.set("");
    List<String> in =
        arguments.stream()
            .filter(argument -> !omitted(argument.parameter(), argument.text()))
            .map(ArgumentViewModel::text)
            .toList();
    line.set(text(verb.get(), made, socket.get(), in));
    filling = false;
  }

  /** The form says what the line does, if that is a call. */
  private void read() {
    if (filling) {
      return;
    }
    touched = true;
    error.set("");
    try {
      show(Order.parse(side, line.get()));
    } catch (OrderException e) {
      return; // it is still being written
    }
  }

  private void show(Order order) {
    if (order.verb() != verb.get() || !order.socket().equals(socket.get())) {
      fill(order.verb(), order.socket(), "");
    }
    filling = true;
    made = String.join(", ", order.names());
    List<Argument> given = order.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      ArgumentViewModel argument = arguments.get(i);
      argument
          .textProperty()
          .set(i < given.size() ? given.get(i).toString() : argument.parameter().first());
    }
    filling = false;
  }

  /** What the line says; where that is no call, {@link #errorProperty} says why. */
  Optional<Order> order() {
    try {
      Order order = Order.parse(side, line.get());
      error.set("");
      return Optional.of(order);
    } catch (OrderException e) {
      error.set(e.getMessage());
      return Optional.empty();
    }
  }

  /** The call was not made. */
  void refused(String why) {
    error.set(why);
  }

  /** It has been made: the next call of its kind would make a socket of another name. */
  void made(Order order) {
    if (order.verb().makes() && order.text().equals(line.get())) {
      touched = false;
    }
  }

  ReadOnlyObjectProperty<Verb> verbProperty() {
    return verb.getReadOnlyProperty();
  }

  /** The names of the sockets that the call can be made on. */
  ObservableList<String> sockets() {
    return sockets;
  }

  StringProperty socketProperty() {
    return socket;
  }

  ObservableList<ArgumentViewModel> arguments() {
    return arguments;
  }

  StringProperty lineProperty() {
    return line;
  }

  /** What is wrong with the line; empty if nothing is. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }
}
