package wirelab.lab.act;

import java.io.IOException;
import java.nio.file.Path;
import wirelab.compare.Contest;
import wirelab.event.Event;
import wirelab.model.Packets;
import wirelab.pipeline.Plan;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;
import wirelab.trace.Trace;

/**
 * Where labs act: sockets by hand, sessions, and what is known of both. The window has one, and so
 * does the command line.
 */
public interface Workplace {
  Catalog catalog();

  /** The packets of everything that happens here. */
  Trace trace();

  /** Those of them that are remembered, by their numbers. */
  Packets packets();

  /** Nanoseconds since 1970, as in the events. */
  long now();

  /** Writes down what a learner did, for all who listen to the session. */
  void record(Event event);

  /**
   * Makes socket calls by hand, one after the other.
   *
   * @param orders a line each, in the words of the call bench
   * @throws SettingException if a line makes no sense; a call that fails is no such thing
   */
  void calls(String orders) throws SettingException, InterruptedException;

  /** Runs a session until all its pictures are sent, and received or lost. */
  void stream(Plan plan) throws SettingException, IOException, InterruptedException;

  /** Runs a session that two sources of packets watch, and writes down what each has seen. */
  void compare(Plan plan) throws SettingException, IOException, InterruptedException;

  /** Sends the same pictures through several wires, and writes down what was found. */
  void contest(Contest contest) throws SettingException, IOException, InterruptedException;

  /** Shows a capture to whoever sits there. */
  void show(Path capture);
}
