package wirelab.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import wirelab.os.Direction;
import wirelab.os.Family;
import wirelab.os.SocketFlag;
import wirelab.os.SocketType;

/**
 * What a call takes: what a form asks for, and what the parser expects.
 *
 * @param name as the manual calls it
 * @param first what stands in a form before anybody has chosen
 * @param help what it means, in a few words
 * @param needed whether the call can not be made without it
 */
public record Parameter(String name, Kind kind, String first, String help, boolean needed) {
  /** What may stand there. */
  public enum Kind {
    FAMILY("AF_INET or AF_INET6", names(Family.values())),
    TYPE("SOCK_STREAM, SOCK_DGRAM or SOCK_RAW", names(SocketType.values())),
    PROTOCOL("IPPROTO_UDP or another protocol of IP, or its number", Protocol.names()),
    OPTION("an option such as SO_REUSEADDR", names(SocketFlag.values())),
    NUMBER("a whole number", List.of()),
    HOST("an address in quotation marks, such as \"127.0.0.1\"", List.of()),
    PORT("a port such as 9999, or port(s) for that of the socket s", List.of()),
    BYTES("bytes such as b\"hello\", b\"x\" * 1000 or bytes(1000)", List.of()),
    DIRECTION("SHUT_RD, SHUT_WR or SHUT_RDWR", names(Direction.values()));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // made by toList
    private final List<String> choices;

    Kind(String words, List<String> choices) {
      this.words = words;
      this.choices = choices;
    }

    /** What may stand there, for people. */
    public String words() {
      return words;
    }

    /** All that may stand there, where it is one of a few; otherwise none. */
    public List<String> choices() {
      return choices;
    }

    private static List<String> names(Enum<?>... values) {
      return Arrays.stream(values).map(Enum::name).toList();
    }
  }

  static Parameter needed(String name, Kind kind, String first, String help) {
    return new Parameter(name, kind, first, help, true);
  }

  static Parameter optional(String name, Kind kind, String first, String help) {
    return new Parameter(name, kind, first, help, false);
  }

  /** The names of the protocols of IP that a socket may be asked for. */
  enum Protocol {
    IPPROTO_IP(0),
    IPPROTO_ICMP(1),
    IPPROTO_TCP(6),
    IPPROTO_UDP(17),
    IPPROTO_ICMPV6(58),
    IPPROTO_RAW(255);

    private final int number;

    Protocol(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    static List<String> names() {
      return Stream.of(values()).map(Enum::name).toList();
    }
  }
}
