package wirelab.transport.raw;

import java.util.List;
import java.util.stream.Stream;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;
import wirelab.transport.DatagramOptions;

/**
 * What can be set on a raw socket.
 *
 * @param headers what is written in front of each datagram
 * @param datagrams their size, and the buffers
 */
record RawOptions(HeaderOptions headers, DatagramOptions datagrams) {
  static final List<Setting<?>> SETTINGS =
      Stream.concat(HeaderOptions.SETTINGS.stream(), DatagramOptions.SETTINGS.stream()).toList();

  static RawOptions of(Settings settings) throws SettingException {
    return new RawOptions(HeaderOptions.of(settings), DatagramOptions.of(settings));
  }
}
