package wirelab.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import wirelab.model.HostPort;
import wirelab.model.PictureSize;
import wirelab.spi.SettingException;

/** Read the values of options, and say in plain words what is wrong with them. */
final class Converters {
  private static final String WHOLE = "whole number";

  private Converters() {}

  /** Makes {@code command} and those below it use these. */
  static void register(CommandLine command) {
    command
        .registerConverter(int.class, number(WHOLE, Integer::valueOf))
        .registerConverter(Long.class, number(WHOLE, Long::valueOf))
        .registerConverter(Double.class, number("number", Double::valueOf))
        .registerConverter(HostPort.class, told(HostPort::parse))
        .registerConverter(PictureSize.class, told(PictureSize::parse))
        .registerConverter(Theme.class, parsed(Theme::parse));
  }

  private static <T> ITypeConverter<T> number(String kind, ITypeConverter<T> converter) {
    return text -> {
      try {
        return converter.convert(text);
      } catch (NumberFormatException e) {
        throw refusal("'%s' is not a %s that can be used here".formatted(text, kind), e);
      }
    };
  }

  /** For what says in its own words what is wrong with a text. */
  private static <T> ITypeConverter<T> told(Function<String, T> parser) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        throw refusal(String.valueOf(e.getMessage()), e);
      }
    };
  }

  private static <T> ITypeConverter<T> parsed(Parser<T> parser) {
    return text -> {
      try {
        return parser.parse(text);
      } catch (SettingException e) {
        throw refusal(String.valueOf(e.getMessage()), e);
      }
    };
  }

  private static TypeConversionException refusal(String line, Exception cause) {
    TypeConversionException refusal = new TypeConversionException(line);
    refusal.initCause(cause);
    return refusal;
  }

  /** Reads a value of an option. */
  @FunctionalInterface
  private interface Parser<T> {
    T parse(String text) throws SettingException;
  }
}
