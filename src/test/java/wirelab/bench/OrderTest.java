package wirelab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.model.Side;

final class OrderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "receiver: s = socket(AF_INET, SOCK_STREAM)",
        "receiver: s = socket()",
        "receiver: r = socket(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6)",
        "receiver: r = socket(AF_INET, SOCK_RAW, 253)",
        "receiver: s.setsockopt(SO_REUSEADDR, 1)",
        "receiver: s.getsockopt(SO_RCVBUF)",
        "receiver: s.bind(\"127.0.0.1\", 0)",
        "receiver: s.bind(\"\", 70000)",
        "receiver: s.listen(10)",
        "receiver: s.listen()",
        "receiver: conn, addr = s.accept()",
        "sender: c.connect(\"::1\", port(s))",
        "sender: c.send(b\"it's \\\"so\\\"\\n\\x00\\xff\\\\\")",
        "sender: c.sendall(b\"x\" * 65508)",
        "sender: c.sendto(bytes(65508), \"127.0.0.1\", 9999)",
        "sender: n = c.write(b\"\")",
        "receiver: data, addr = s.recvfrom(65536)",
        "receiver: conn.recv(-1)",
        "receiver: conn.read(4096)",
        "sender: c.shutdown(SHUT_WR)",
        "sender: c.close()",
        "sender: c.abort()",
        "sender: c.getsockname()",
        "sender: c.getpeername()"
      })
  void isWrittenAsItWasRead(String line) throws OrderException {
    assertThat(Order.parse(Side.SENDER, line)).hasToString(line);
  }

  @Test
  void understandsWhatPythonWrites() throws OrderException {
    assertThat(read("s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)  # the first"))
        .isEqualTo(read("s=socket(AF_INET,SOCK_STREAM)"));
    assertThat(read("s.bind(('127.0.0.1', 9_999))")).isEqualTo(read("s.bind(\"127.0.0.1\", 9999)"));
    assertThat(read("s.sendto(b'a', ('::1', port(r)))"))
        .isEqualTo(read("s.sendto(b\"a\", \"::1\", port(r))"));
    assertThat(read("s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)"))
        .isEqualTo(read("s.setsockopt(SO_REUSEADDR, 1)"));
  }

  @Test
  void isMeantForTheSideThatStandsBeforeIt() throws OrderException {
    assertThat(Order.parse(Side.SENDER, "Receiver : s.close()"))
        .isEqualTo(new Order(Side.RECEIVER, List.of(), "s", Verb.CLOSE, List.of()));
    assertThat(Order.parse(Side.SENDER, "s.close()").side()).isEqualTo(Side.SENDER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "s.bnd(1) | column 3: 'bnd' is no call; there are socket, open, setsockopt,",
        "bind('', 1) | column 1: bind() is made on a socket; write its name before it: s.bind(...)",
        "socket() | column 1: socket() makes a socket, which needs a name: s = socket(...)",
        "s.accept() | column 3: accept() makes a socket, which needs a name: conn, addr = s.accept",
        "a, b = s.recv(1) | column 10: recv() returns one thing, not 2 things",
        "s = t.socket() | column 7: socket() is made on no socket",
        "s.listen(1, 2) | column 13: listen() takes backlog: write listen(10)",
        "s.recv() | column 3: recv() takes bufsize: write recv(4096)",
        "s.recv(99999999) | column 8: 99999999 bytes are more than one call can have here",
        "s.recv(99999999999) | column 8: 99999999999 does not fit into the 32 bits of a C int",
        "s.bind(1, 2) | column 8: found '1', expected an address in quotation marks",
        "s.bind('a', x) | column 13: found 'x', expected a port such as 9999, or port(s)",
        "s.bind('a | column 8: the quotation mark is never closed",
        "s.send('a') | column 8: found ''a'', expected bytes such as b\"hello\"",
        "s.send(b'\\q') | column 8: \\q is no escape; there are",
        "s.send(b'\\xg1') | column 8: \\x is followed by two hexadecimal digits",
        "s.send(b'é€') | column 8: bytes hold ASCII and escapes such as \\xe9 only",
        "s.send(bytes(-1)) | column 14: found '-1', expected how many, 0 or more",
        "s.send(b'x' * 99999999) | column 15: 99999999 bytes are more than one call can have",
        "s.shutdown(SHUT_UP) | column 12: found 'SHUT_UP', expected SHUT_RD, SHUT_WR, SHUT_RDWR",
        "s.close | column 8: found the end of the line, expected an opening bracket",
        "s.close( | column 9: found the end of the line, expected the closing bracket",
        "s.close() ! | column 11: '!' means nothing here",
        "s.close() s | column 11: found 's', expected nothing, since the call ends here",
        "s = socket(AF_UNIX) | column 12: found 'AF_UNIX', expected AF_INET, AF_INET6",
        "7 | column 1: found '7', expected the name of a call or a socket"
      })
  void saysWhatIsWrongAndWhere(String line, String complaint) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(OrderException.class)
        .message()
        .startsWith(complaint)
        .doesNotContain("\n");
  }

  @Test
  void bytesAreCountedWithTheirRepetitions() throws OrderException {
    assertThat(read("s.send(b\"ab\" * 3)").arguments())
        .isEqualTo(List.of(new Argument.Bytes("ab", 3)));
    assertThat(new Argument.Bytes("ab", 3).length()).isEqualTo(6);
  }

  private static Order read(String line) throws OrderException {
    return Order.parse(Side.SENDER, line);
  }
}
