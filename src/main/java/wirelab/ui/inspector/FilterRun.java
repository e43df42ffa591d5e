package wirelab.ui.inspector;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import wirelab.inspect.filter.Filter;
import wirelab.inspect.filter.FilterException;
import wirelab.trace.Trace;
import wirelab.ui.live.Subject;

/** Looks at all packets of a subject with a filter, on a thread of its own, until it is stopped. */
final class FilterRun {
  private static final long REPORT_NANOS = 100_000_000;
  private static final String NO_NAME = "[^A-Za-z0-9_.]+";
  private static final int FIRST_ROOM = 1_024;

  private final Subject subject;
  private final BooleanSupplier stopped;
  private final Consumer<Report> told;
  private boolean messages;
  private long[] numbers = new long[FIRST_ROOM];
  private int count;

  /**
   * How far it is.
   *
   * @param numbers of the packets that were let through; more may follow them later
   * @param count how many of the numbers count
   * @param looked at so many packets
   * @param progress 0 to 1
   * @param error why it looks at none; may be empty
   */
  @SuppressWarnings("ArrayRecordComponent") // a growing list of a million numbers is not copied
  record Report(long[] numbers, int count, long looked, double progress, String error) {}

  FilterRun(Subject subject, BooleanSupplier stopped, Consumer<Report> told) {
    this.subject = subject;
    this.stopped = stopped;
    this.told = told;
  }

  void start(String text) {
    Thread.ofPlatform().daemon().name("wirelab-filter").start(() -> run(text));
  }

  private void run(String text) {
    try {
      Set<String> names = subject.trace().names();
      Filter filter = Filter.parse(text, names);
      names.removeAll(subject.trace().headerNames());
      messages = Arrays.stream(text.split(NO_NAME)).anyMatch(names::contains);
      look(filter);
    } catch (FilterException e) {
      told.accept(new Report(numbers, 0, 0, 1, String.valueOf(e.getMessage())));
    }
  }

  private void look(Filter filter) {
    long begin = subject.packets().first();
    long next = begin;
    long last = 0;
    boolean news = true;
    while (!stopped.getAsBoolean()) {
      long end = subject.trace().end();
      while (next < end && !stopped.getAsBoolean()) {
        next = Math.max(next, subject.packets().first());
        test(filter, next++);
        news = true;
        long now = System.nanoTime();
        if (now - last > REPORT_NANOS) {
          last = now;
          report(begin, next, end);
        }
      }
      if (news) {
        report(begin, next, next);
        news = false;
      }
      LockSupport.parkNanos(REPORT_NANOS);
    }
  }

  private void report(long begin, long next, long end) {
    double progress = next >= end ? 1 : (double) (next - begin) / (end - begin);
    told.accept(new Report(numbers, count, next - begin, progress, ""));
  }

  private void test(Filter filter, long number) {
    try {
      Trace trace = subject.trace();
      if (filter.test(messages ? trace.inspect(number) : trace.headers(number))) {
        if (count == numbers.length) {
          numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
      }
    } catch (IOException | IndexOutOfBoundsException e) {
      // It is gone, or the file with it: it is not listed either way.
    }
  }
}
