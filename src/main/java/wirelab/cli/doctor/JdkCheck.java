package wirelab.cli.doctor;

import java.util.concurrent.Callable;
import java.util.function.Function;

/** Tells which JDK runs the program. It is new enough, or the program would not have started. */
record JdkCheck(Function<String, String> property) implements Callable<Finding> {
  @Override
  public Finding call() {
    return Finding.works(
        "%s by %s in %s"
            .formatted(
                property.apply("java.vm.version"),
                property.apply("java.vendor"),
                property.apply("java.home")));
  }
}
