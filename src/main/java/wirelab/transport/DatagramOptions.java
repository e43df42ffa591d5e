package wirelab.transport;

import java.util.List;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/**
 * What can be set on sockets of datagrams.
 *
 * @param datagram the most bytes in a datagram, without IP and UDP headers
 * @param receiveBuffer SO_RCVBUF in bytes, 0 leaves it to the system
 * @param sendBuffer SO_SNDBUF in bytes, 0 leaves it to the system
 * @param burst bytes sent without a pause, 0 for never waiting at all
 */
public record DatagramOptions(int datagram, int receiveBuffer, int sendBuffer, int burst) {
  /** 65,535 less 20 bytes of IPv4 header and 8 of UDP header. */
  private static final int LARGEST = 65_507;

  private static final Setting.Whole DATAGRAM =
      new Setting.Whole(
          "datagram",
          "Datagram size",
          "Bytes in a datagram. 1400 fits into an Ethernet frame; 65507 is the limit of IPv4.",
          1400,
          64,
          LARGEST);
  private static final Setting.Whole RECEIVE_BUFFER =
      new Setting.Whole(
          "rcvbuf",
          "SO_RCVBUF",
          "Bytes of receive buffer (the system may grant less); 0 leaves it to the system.",
          4 << 20,
          0,
          1 << 30);
  private static final Setting.Whole SEND_BUFFER =
      new Setting.Whole(
          "sndbuf",
          "SO_SNDBUF",
          "Bytes of send buffer; 0 leaves it to the system.",
          1 << 20,
          0,
          1 << 30);
  private static final Setting.Whole BURST =
      new Setting.Whole(
          "burst",
          "Burst",
          "Bytes sent before a short pause, so that the receiver keeps up; 0 never pauses. Where the"
              + " receiver is on this machine and Linux tells how full its buffer is, udp waits for"
              + " room instead.",
          128 << 10,
          0,
          1 << 30);
  public static final List<Setting<?>> SETTINGS =
      List.of(DATAGRAM, RECEIVE_BUFFER, SEND_BUFFER, BURST);

  public static DatagramOptions of(Settings settings) throws SettingException {
    return new DatagramOptions(
        settings.get(DATAGRAM),
        settings.get(RECEIVE_BUFFER),
        settings.get(SEND_BUFFER),
        settings.get(BURST));
  }
}
