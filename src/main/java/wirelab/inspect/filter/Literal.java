package wirelab.inspect.filter;

import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A value as a filter or a field writes it: a number, an address, or a text. */
record Literal(String text, Optional<BigInteger> number) {
  private static final String NUMBER = "\\d{1,20}|0[xX][0-9a-fA-F]{1,16}";
  private static final String BYTES = "[0-9a-fA-F]{2}(:[0-9a-fA-F]{2})*";
  private static final String IPV6 = "[0-9a-fA-F:.]*:[0-9a-fA-F:.]*";

  static Literal of(String text) {
    if (text.matches(NUMBER)) {
      boolean hex = text.length() > 1 && Character.toLowerCase(text.charAt(1)) == 'x';
      return new Literal(
          text, Optional.of(hex ? new BigInteger(text.substring(2), 16) : new BigInteger(text)));
    }
    return new Literal(canonical(text), Optional.empty());
  }

  boolean same(Literal other) {
    return number.isPresent() ? number.equals(other.number) : text.equals(other.text);
  }

  private static String canonical(String text) {
    if (text.matches(IPV6) && !text.matches(BYTES)) {
      try {
        return InetAddress.ofLiteral(text).getHostAddress();
      } catch (IllegalArgumentException e) {
        return text;
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** What to look for: the bytes that {@code token} writes, or those of its text. */
  static byte[] bytes(Token token) throws FilterException {
    if (token.kind() == Token.Kind.QUOTED) {
      return token.text().getBytes(StandardCharsets.UTF_8);
    }
    if (!token.text().matches(BYTES)) {
      throw new FilterException(
          token.column(),
          "'%s' is not what can be contained: write bytes as 50:4b:03, or a \"text\""
              .formatted(token.text()));
    }
    return HexFormat.of().parseHex(token.text().replace(":", ""));
  }
}
