package wirelab.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of hosts in a pcapng name resolution block.
 *
 * <pre>
 * kind 2 (1 IPv4, 2 IPv6, 0 end) | length 2 | address, names each ended by 0, padded to 4
 * </pre>
 */
final class NameRecords {
  static final int END = 0;
  static final int IPV4 = 1;
  static final int IPV6 = 2;
  private static final int HEADER = 4;
  private static final int MOST = 100_000;

  private final Map<String, List<String>> names = new LinkedHashMap<>();

  /** Reads one block; a record that does not fit ends it. */
  void read(ByteBuffer block) {
    while (block.remaining() >= HEADER && names.size() < MOST) {
      int kind = block.getShort() & 0xffff;
      int length = block.getShort() & 0xffff;
      if (kind == END || length > block.remaining()) {
        return;
      }
      int address = kind == IPV4 ? 4 : kind == IPV6 ? 16 : length + 1;
      if (address <= length) {
        add(block.slice(block.position(), length), address);
      }
      block.position(block.position() + Math.min(block.remaining(), Options.padded(length)));
    }
  }

  Map<String, List<String>> names() {
    return Map.copyOf(names);
  }

  private void add(ByteBuffer record, int addressLength) {
    byte[] address = new byte[addressLength];
    record.get(address);
    String text = StandardCharsets.UTF_8.decode(record).toString();
    List<String> found = new ArrayList<>();
    for (String name : text.split("\0", -1)) {
      if (!name.isEmpty()) {
        found.add(name);
      }
    }
    try {
      names.putIfAbsent(InetAddress.getByAddress(address).getHostAddress(), List.copyOf(found));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of %d bytes".formatted(addressLength), e);
    }
  }
}
