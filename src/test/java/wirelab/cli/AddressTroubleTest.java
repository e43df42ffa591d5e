package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import wirelab.model.HostPort;

final class AddressTroubleTest {
  private static final HostPort ADDRESS = HostPort.parse("127.0.0.1:80");

  private static String told(IOException cause) {
    return AddressTrouble.told(cause, ADDRESS, "--listen");
  }

  @Test
  void saysThatAPortIsTaken() {
    String line = "port 80 is in use by another program; choose another with --listen HOST:PORT";
    assertThat(told(new BindException("Address already in use"))).isEqualTo(line);
    assertThat(told(new BindException("Address already in use: bind"))).isEqualTo(line);
  }

  @Test
  void saysThatAPortIsForAdministrators() {
    assertThat(told(new SocketException("Permission denied")))
        .isEqualTo(
            "port 80 needs the rights of an administrator, as all below 1024 do;"
                + " choose another with --listen HOST:PORT");
  }

  @Test
  void saysThatAnAddressIsNotOfThisMachine() {
    assertThat(told(new BindException("Cannot assign requested address")))
        .isEqualTo(
            "127.0.0.1 is no address of this machine; choose 127.0.0.1, 0.0.0.0 for all,"
                + " or one of its own, with --listen");
  }

  @Test
  void passesOtherReasonsOn() {
    assertThat(told(new SocketException("Network is unreachable")))
        .isEqualTo("127.0.0.1:80 can not be used: Network is unreachable");
    assertThat(told(new UnknownHostException("host 'x' is not known")))
        .isEqualTo("host 'x' is not known");
  }
}
