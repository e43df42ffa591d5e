package wirelab.fault;

import java.io.IOException;

/** One fault on the way of the units; used by one thread. */
interface Step {
  /** Does its worst to a unit, and hands on what is left of it. */
  void take(Unit unit, Next next) throws IOException;

  /** No more units will come: what it holds back is handed on. */
  default void finish(Next next) throws IOException {}

  /** What comes behind a step. */
  interface Next {
    void take(Unit unit) throws IOException;

    /** Ends the connection at once, by a RST. */
    void abort() throws IOException;
  }
}
