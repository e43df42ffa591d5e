package wirelab.lab;

import java.util.List;
import java.util.Map;

/** Something that a step does by itself: to set the scene, to show the way, or to go wrong. */
public sealed interface Action {
  Place place();

  /**
   * Socket calls made by hand, a line each, in the words of the call bench. Parameters of the lab
   * stand in braces.
   */
  record Calls(Place place, Sentence orders) implements Action {}

  /**
   * The same socket calls again and again, until an expression holds: some hundred times at most.
   */
  record RepeatUntil(Place place, Expression until, Sentence orders) implements Action {}

  /** The same socket calls so many times. */
  record RepeatTimes(Place place, Expression times, Sentence orders) implements Action {}

  /**
   * A session is run to its end.
   *
   * @param options what of it differs from the usual, by the names of the command line
   */
  record Stream(Place place, Map<String, Sentence> options) implements Action {
    public Stream {
      options = Map.copyOf(options);
    }
  }

  /** A question is answered with what an expression gives. */
  record Answer(Place place, String question, Expression value) implements Action {}

  /**
   * Something is selected: {@code packet}, {@code call}, or {@code message} with {@code first} and
   * {@code end}.
   */
  record Select(Place place, Map<String, Expression> what) implements Action {
    public Select {
      what = Map.copyOf(what);
    }
  }

  /** What came before is given time until an expression holds, some seconds at most. */
  record Await(Place place, Expression until) implements Action {}

  /** A program in Python, from the lab's own folder, is run to its end: {@code client.py 9999}. */
  record Run(Place place, List<Sentence> words) implements Action {
    public Run {
      words = List.copyOf(words);
    }
  }

  /** The same, but what follows is done while the program runs; it ends with the step. */
  record Start(Place place, List<Sentence> words) implements Action {
    public Start {
      words = List.copyOf(words);
    }
  }

  /** Waits for the program that was started to end; its last line answers a question. */
  record Printed(Place place, String question) implements Action {}

  /**
   * A session is run to its end while two sources of packets watch, and what each has seen is
   * written down.
   */
  record Compare(Place place, Map<String, Sentence> options) implements Action {
    public Compare {
      options = Map.copyOf(options);
    }
  }

  /**
   * The same pictures are sent through two wires, in turns, and what was found is written down.
   *
   * @param options the wires {@code a} and {@code b}, and what differs from the usual
   */
  record Contest(Place place, Map<String, Sentence> options) implements Action {
    public Contest {
      options = Map.copyOf(options);
    }
  }

  /**
   * A capture is opened, whose packets are those of the step from then on: a file beside the lab,
   * or, where no name is given, the one that is made for each learner.
   */
  record Open(Place place, String file) implements Action {}
}
