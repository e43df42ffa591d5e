package wirelab.trace;

import org.jspecify.annotations.Nullable;
import wirelab.model.ByteView;
import wirelab.model.Packet;

/**
 * Finds the TCP or UDP header of a packet behind whatever link and network headers stand before it.
 * Fragments are left alone: they have a header at most in the first.
 */
final class GlanceReader {
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int VLANS = 4;

  private final ByteView bytes;
  private final int link;
  private int at;
  private long end;

  GlanceReader(Packet packet) {
    bytes = packet.bytes();
    link = packet.link().number();
    end = bytes.wireLength();
  }

  @Nullable Glance read() {
    return switch (link) {
      case 1 -> ethernet(12);
      case 0, 108 -> internet(4);
      case 101, 12, 14, 228, 229 -> internet(0);
      case 113 -> ethernet(14);
      case 276 -> bytes.u16(0) == 0x0800 || bytes.u16(0) == 0x86dd ? internet(20) : null;
      default -> null;
    };
  }

  /** From the EtherType on. */
  private @Nullable Glance ethernet(int typeAt) {
    int type = bytes.u16(typeAt);
    int place = typeAt + 2;
    for (int i = 0; i < VLANS && (type == 0x8100 || type == 0x88a8 || type == 0x9100); i++) {
      type = bytes.u16(place + 2);
      place += 4;
    }
    return type == 0x0800 || type == 0x86dd ? internet(place) : null;
  }

  private @Nullable Glance internet(int place) {
    at = place;
    return switch (bytes.u8(place) >> 4) {
      case 4 -> ipv4();
      case 6 -> ipv6();
      default -> null;
    };
  }

  private @Nullable Glance ipv4() {
    boolean fragment = (bytes.u16(at + 6) & 0x3fff) != 0;
    int header = (bytes.u8(at) & 15) * 4;
    int total = bytes.u16(at + 2);
    if (fragment || header < 20 || (total != 0 && total < header)) {
      return null;
    }
    end = total == 0 ? end : Math.min(end, (long) at + total);
    Address source = Address.ipv4(bytes, at + 12);
    Address target = Address.ipv4(bytes, at + 16);
    int protocol = bytes.u8(at + 9);
    at += header;
    return transport(protocol, source, target);
  }

  private @Nullable Glance ipv6() {
    int length = bytes.u16(at + 4);
    end = length == 0 ? end : Math.min(end, (long) at + 40 + length);
    Address source = Address.ipv6(bytes, at + 8);
    Address target = Address.ipv6(bytes, at + 24);
    int protocol = bytes.u8(at + 6);
    at += 40;
    return transport(protocol, source, target);
  }

  private @Nullable Glance transport(int protocol, Address source, Address target) {
    return switch (protocol) {
      case TCP -> tcp(source, target);
      case UDP -> udp(source, target);
      default -> null;
    };
  }

  private @Nullable Glance tcp(Address source, Address target) {
    int header = (bytes.u8(at + 12) >> 4) * 4;
    if (header < 20) {
      return null;
    }
    Ends ends = new Ends(true, source, bytes.u16(at), target, bytes.u16(at + 2));
    int payload = at + header;
    long length = Math.max(0, end - payload);
    return new Glance(
        ends,
        payload,
        captured(payload, length),
        length,
        bytes.u32(at + 4),
        bytes.u32(at + 8),
        bytes.u16(at + 14),
        bytes.u8(at + 13));
  }

  private Glance udp(Address source, Address target) {
    Ends ends = new Ends(false, source, bytes.u16(at), target, bytes.u16(at + 2));
    int payload = at + 8;
    long said = bytes.u16(at + 4);
    long length = Math.max(0, said < 8 ? end - payload : Math.min(said - 8, end - payload));
    return new Glance(ends, payload, captured(payload, length), length, 0, 0, 0, 0);
  }

  private int captured(int payload, long length) {
    return (int) Math.max(0, Math.min(length, bytes.length() - payload));
  }
}
