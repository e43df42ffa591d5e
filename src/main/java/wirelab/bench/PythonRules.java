package wirelab.bench;

import static wirelab.bench.Rule.says;
import static wirelab.bench.Rule.when;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is said where a call never reached the operating system, or had no socket to be made on. */
final class PythonRules {
  private static final Set<Verb> ANY = EnumSet.allOf(Verb.class);

  static final List<Rule> ALL =
      List.of(
          when(
              ANY,
              "NameError",
              says(
                  "This side has no socket of that name, so there is nothing to call: each side"
                      + " knows only its own sockets, as two processes do.",
                  "Make one first, as in s = socket(AF_INET, SOCK_STREAM).",
                  "")),
          when(
              ANY,
              "OverflowError",
              says(
                  "A port is a 16-bit number in the headers of TCP and UDP, so {where} can not be"
                      + " written there. Python says so before it asks the system; in C, htons()"
                      + " would silently cut it off.",
                  "Choose a port from 0 to 65535.",
                  "RFC 9293, 3.1")),
          when(
              ANY,
              "EAI_ADDRFAMILY",
              says(
                  "The socket is of one family of addresses and {where} is of the other: an AF_INET"
                      + " socket takes IPv4 addresses, an AF_INET6 socket IPv6 addresses. Python's"
                      + " resolver says so before the system is asked.",
                  "Make the socket with the family of the address.",
                  "getaddrinfo(3)")),
          when(
              ANY,
              "EAI_NONAME",
              says(
                  "{where} is neither an address nor a name that anybody knows: the resolver was"
                      + " asked, and the socket was left alone.",
                  "Check the spelling; each of the four numbers of an IPv4 address is 0 to 255.",
                  "getaddrinfo(3)")),
          when(
              ANY,
              "ValueError",
              says(
                  "A call can not receive fewer than 0 bytes; Python refuses it before the system is"
                      + " asked.",
                  "Say how many bytes you have room for, as in recv(4096).",
                  "")),
          when(
              ANY,
              Answer.CANCELLED,
              says(
                  "The call was waiting and was ended from outside, as a signal would end it: EINTR"
                      + " in C. The socket is as it was.",
                  "",
                  "signal(7)")),
          when(
                  EnumSet.complementOf(EnumSet.of(Verb.CLOSE)),
                  "EBADF",
                  says(
                      "{s} has been closed: its descriptor was given back, and Python remembers -1"
                          + " in its place. In C the old integer would still be there, and might"
                          + " already be that of another socket or file.",
                      "Make a new socket; a closed one can not be opened again.",
                      "close(2)"))
              .with(Trait.CLOSED));

  private PythonRules() {}
}
