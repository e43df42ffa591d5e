package wirelab.app.plugin;

import java.lang.reflect.InvocationTargetException;
import java.util.TreeSet;
import wirelab.cli.doctor.PluginReport.Trouble;

/** Says why something of a plugin could not be loaded, and what to do. */
final class Complaint {
  private static final int JAVA = Runtime.version().feature();

  private Complaint() {}

  /**
   * A line on something that was thrown.
   *
   * @param what could not be had: {@code plugin x.jar: the class x.Y}
   */
  static Trouble of(String what, Throwable thrown) {
    Throwable cause = cause(thrown);
    Blame.passOn(cause);
    String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return switch (cause) {
      case UnsupportedClassVersionError newer ->
          new Trouble(
              "%s was built for a newer Java than %d, which runs this".formatted(what, JAVA),
              "build it with javac --release %d, or start with a newer JDK".formatted(JAVA));
      case ClassFormatError damaged ->
          new Trouble("%s is damaged: %s".formatted(what, text), "build or copy the jar again");
      case NoClassDefFoundError missing -> missing(what, text);
      case ClassNotFoundException missing -> missing(what, text);
      case LinkageError other ->
          new Trouble(
              "%s does not fit this Wirelab: %s".formatted(what, Blame.describe(other)),
              "compile it again, against target/wirelab.jar");
      case NoSuchMethodException hidden -> hidden(what);
      case IllegalAccessException hidden -> hidden(what);
      default ->
          new Trouble(
              "%s fails: %s".formatted(what, Blame.describe(cause)),
              "tell who wrote it, or take the jar away");
    };
  }

  private static Throwable cause(Throwable thrown) {
    boolean wrapped =
        thrown instanceof InvocationTargetException
            || thrown instanceof ExceptionInInitializerError;
    Throwable cause = thrown.getCause();
    return wrapped && cause != null ? cause(cause) : thrown;
  }

  private static Trouble missing(String what, String text) {
    String name = text.replace('/', '.');
    return name.startsWith("wirelab.") && !name.startsWith("wirelab.plugin.")
        ? new Trouble(
            "%s needs %s, which is not for plugins".formatted(what, name),
            "use only " + String.join(", ", new TreeSet<>(Contract.PACKAGES)))
        : new Trouble(
            "%s needs %s, which is not in the jar".formatted(what, name),
            "put it there, with the library that it is part of");
  }

  private static Trouble hidden(String what) {
    return new Trouble(
        "%s can not be made from outside".formatted(what),
        "make it public, with a public constructor without arguments");
  }
}
