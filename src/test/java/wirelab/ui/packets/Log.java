package wirelab.ui.packets;

import wirelab.inspect.PacketRow;

/** Made-up packets that come and go; every fourth is an acknowledgment, eight are a message. */
final class Log implements Rows {
  private long first;
  private long end;

  Log(long first, long end) {
    this.first = first;
    this.end = end;
  }

  void become(long newFirst, long newEnd) {
    first = newFirst;
    end = newEnd;
  }

  @Override
  public long first() {
    return first;
  }

  @Override
  public long end() {
    return end;
  }

  @Override
  public PacketRow row(long number) {
    if (number < first || number >= end) {
      throw new IndexOutOfBoundsException("packet " + number);
    }
    return packet(number);
  }

  static PacketRow packet(long number) {
    boolean answer = number % 4 == 0;
    String client = "127.0.0.1:53122";
    String server = "127.0.0.1:9999";
    return new PacketRow(
        number,
        number * 1_000_000,
        answer ? server : client,
        answer ? client : server,
        "TCP",
        answer ? 66 : 1514,
        answer ? "[ACK]" : "[PSH, ACK]",
        answer ? 1 : 0,
        answer ? -1 : number / 8);
  }
}
