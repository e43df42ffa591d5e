package wirelab.compare.chart;

/**
 * What a mark is drawn with; whoever paints knows the colours of the day. A wire's marks have its
 * number, too.
 */
public enum Ink {
  /** Axes. */
  AXIS,
  /** Lines that lead the eye. */
  GRID,
  /** Words. */
  TEXT,
  /** Words that matter less. */
  FAINT,
  /** A wire. */
  SERIES,
  /** A stage; numbered in travelling order from the queue on. */
  STAGE,
  /** A garbage collection. */
  COLLECTION
}
