package wirelab.transport.tcp;

import java.util.List;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/**
 * What can be set on a stream socket.
 *
 * @param sendBuffer SO_SNDBUF in bytes, 0 leaves it to the system
 * @param receiveBuffer SO_RCVBUF in bytes, 0 leaves it to the system
 * @param receiveSize the most bytes one recv asks for, 0 for as many as there is room for
 * @param gather whether the pieces of a message leave in one call
 */
record TcpOptions(
    boolean noDelay, int sendBuffer, int receiveBuffer, int receiveSize, boolean gather) {
  private static final Setting.Flag NO_DELAY =
      new Setting.Flag(
          "nodelay", "TCP_NODELAY", "Send small pieces at once instead of collecting them.", true);
  private static final Setting.Whole SEND_BUFFER =
      new Setting.Whole(
          "sndbuf", "SO_SNDBUF", "Bytes of send buffer; 0 leaves it to the system.", 0, 0, 1 << 30);
  private static final Setting.Whole RECEIVE_BUFFER =
      new Setting.Whole(
          "rcvbuf",
          "SO_RCVBUF",
          "Bytes of receive buffer; 0 leaves it to the system.",
          0,
          0,
          1 << 30);
  private static final Setting.Whole RECEIVE_SIZE =
      new Setting.Whole(
          "recv",
          "recv(n)",
          "The n of recv(n), 4096 in the tutorial; 0 asks for all there is room for.",
          0,
          0,
          1 << 30);
  private static final Setting.Flag GATHER =
      new Setting.Flag(
          "gather",
          "Gather pieces",
          "Header and picture in one call, as sendmsg can; off makes a send for each.",
          true);
  static final List<Setting<?>> SETTINGS =
      List.of(NO_DELAY, SEND_BUFFER, RECEIVE_BUFFER, RECEIVE_SIZE, GATHER);

  static TcpOptions of(Settings settings) throws SettingException {
    return new TcpOptions(
        settings.get(NO_DELAY),
        settings.get(SEND_BUFFER),
        settings.get(RECEIVE_BUFFER),
        settings.get(RECEIVE_SIZE),
        settings.get(GATHER));
  }
}
