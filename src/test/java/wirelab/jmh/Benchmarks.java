package wirelab.jmh;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures with JMH, in virtual machines of its own: {@code ./mvnw test -Dtest=Benchmarks}. No test
 * by its name, so that nothing but this runs it; {@code -Dwirelab.jmh=Codec} measures only those
 * whose names hold that.
 */
final class Benchmarks {
  private static final String RESULTS = "target/jmh.json";

  @Test
  void measure() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(System.getProperty("wirelab.jmh", ".*"))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(RESULTS)
                .build())
        .run();
  }
}
