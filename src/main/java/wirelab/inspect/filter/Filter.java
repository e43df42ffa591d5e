package wirelab.inspect.filter;

import java.util.Set;
import java.util.function.Predicate;
import wirelab.inspect.Inspected;

/**
 * Says which packets are wanted, in a small part of Wireshark's language.
 *
 * <pre>
 * tcp                                   packets that have this protocol or field
 * tcp.port == 9999                      either port; so with ip.addr, ipv6.addr, eth.addr, udp.port
 * ip.ttl > 10 &amp;&amp; !(udp || arp)         also: and, or, not, eq, ne, lt, le, gt, ge
 * frame contains 50:4b                  bytes, or a "text", in the packet, a protocol or a field
 * </pre>
 *
 * A comparison holds if the field is there and one of its values fits; {@code !=} if it is there
 * and none is equal. {@code &&} binds more tightly than {@code ||}.
 */
public final class Filter implements Predicate<Inspected> {
  private final Predicate<Inspected> condition;

  private Filter(Predicate<Inspected> condition) {
    this.condition = condition;
  }

  /**
   * Reads a filter.
   *
   * @param names those of all protocols and fields
   * @throws FilterException with one line that says where it makes no sense, and why
   */
  public static Filter parse(String text, Set<String> names) throws FilterException {
    return new Filter(new Parser(Token.all(text), names).whole());
  }

  @Override
  public boolean test(Inspected packet) {
    return condition.test(packet);
  }
}
