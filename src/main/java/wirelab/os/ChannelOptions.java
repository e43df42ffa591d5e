package wirelab.os;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.util.Map;

/** Options by the names of the system, on channels, which know fewer of them. */
final class ChannelOptions {
  private static final Map<SocketFlag, SocketOption<Boolean>> FLAGS =
      Map.of(
          SocketFlag.SO_REUSEADDR, StandardSocketOptions.SO_REUSEADDR,
          SocketFlag.SO_REUSEPORT, StandardSocketOptions.SO_REUSEPORT,
          SocketFlag.SO_BROADCAST, StandardSocketOptions.SO_BROADCAST,
          SocketFlag.SO_KEEPALIVE, StandardSocketOptions.SO_KEEPALIVE,
          SocketFlag.TCP_NODELAY, StandardSocketOptions.TCP_NODELAY);
  private static final Map<SocketFlag, SocketOption<Integer>> NUMBERS =
      Map.of(
          SocketFlag.SO_SNDBUF, StandardSocketOptions.SO_SNDBUF,
          SocketFlag.SO_RCVBUF, StandardSocketOptions.SO_RCVBUF,
          SocketFlag.SO_LINGER, StandardSocketOptions.SO_LINGER);

  private ChannelOptions() {}

  static void set(NetworkChannel channel, SocketFlag option, int value) throws IOException {
    SocketOption<Boolean> flag = FLAGS.get(option);
    if (flag != null) {
      channel.setOption(flag, value != 0);
      return;
    }
    channel.setOption(number(option), value);
  }

  static int get(NetworkChannel channel, SocketFlag option) throws IOException {
    SocketOption<Boolean> flag = FLAGS.get(option);
    if (flag != null) {
      return channel.getOption(flag) ? 1 : 0;
    }
    return channel.getOption(number(option)); // @getsockopt
  }

  private static SocketOption<Integer> number(SocketFlag option) throws Refusal {
    SocketOption<Integer> number = NUMBERS.get(option);
    if (number == null) {
      throw new Refusal("ENOPROTOOPT");
    }
    return number;
  }
}
