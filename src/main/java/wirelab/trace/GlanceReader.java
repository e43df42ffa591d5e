package wirelab.trace;

import org.jspecify.annotations.Nullable;
import wirelab.model.ByteView;
import wirelab.model.Packet;

/**
 * Finds the TCP or UDP header of a packet behind whatever link and network headers stand before it,
 * or says which piece of a datagram the packet is.
 */
final class GlanceReader {
  private static final int TCP = 6;
  private static final int UDP = 17;
  private static final int FRAGMENT = 44;
  private static final int VLANS = 4;
  private static final int MOST_HEADERS = 8;

  private final ByteView bytes;
  private final int link;
  private int at;
  private long end;
  private int headers;
  private @Nullable FragmentPart fragment;

  GlanceReader(Packet packet) {
    this(packet.bytes(), packet.link().number());
  }

  private GlanceReader(ByteView bytes, int link) {
    this.bytes = bytes;
    this.link = link;
    this.end = bytes.wireLength();
  }

  /** What is in a datagram that has been put together. */
  static @Nullable Glance read(ByteView joined, FragmentPart last) {
    GlanceReader reader = new GlanceReader(joined, 0);
    reader.at = last.at();
    try {
      return reader.transport(last.protocol(), last.source(), last.target());
    } catch (IndexOutOfBoundsException e) {
      return null;
    }
  }

  /** Null for anything else, for fragments, and where the headers are cut off. */
  @Nullable Glance read() {
    try {
      return link();
    } catch (IndexOutOfBoundsException e) {
      return null;
    }
  }

  /** Which piece of a datagram the packet is that has been read; null if it is none. */
  @Nullable FragmentPart fragment() {
    return fragment;
  }

  private @Nullable Glance link() {
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
    if (++headers > MOST_HEADERS) {
      return null;
    }
    at = place;
    return switch (bytes.u8(place) >> 4) {
      case 4 -> ipv4();
      case 6 -> ipv6();
      default -> null;
    };
  }

  private @Nullable Glance ipv4() {
    int place = bytes.u16(at + 6);
    int id = bytes.u16(at + 4);
    int header = (bytes.u8(at) & 15) * 4;
    int total = bytes.u16(at + 2);
    if (header < 20 || (total != 0 && total < header)) {
      return null;
    }
    end = total == 0 ? end : Math.min(end, (long) at + total);
    Address source = Address.ipv4(bytes, at + 12);
    Address target = Address.ipv4(bytes, at + 16);
    int protocol = bytes.u8(at + 9);
    at += header;
    if ((place & 0x3fff) != 0) {
      piece(
          new FragmentPart.Whole(source, target, id, protocol), place << 3, (place & 0x2000) != 0);
      return null;
    }
    return transport(protocol, source, target);
  }

  private @Nullable Glance ipv6() {
    int length = bytes.u16(at + 4);
    end = length == 0 ? end : Math.min(end, (long) at + 40 + length);
    Address source = Address.ipv6(bytes, at + 8);
    Address target = Address.ipv6(bytes, at + 24);
    int protocol = bytes.u8(at + 6);
    at += 40;
    while (++headers <= MOST_HEADERS) {
      int header = extension(protocol);
      if (header == 0) {
        return transport(protocol, source, target);
      }
      int place = protocol == FRAGMENT ? bytes.u16(at + 2) : 0;
      protocol = bytes.u8(at);
      at += header;
      if ((place & ~6) != 0) {
        long id = bytes.u32(at - 4);
        piece(new FragmentPart.Whole(source, target, id, protocol), place, (place & 1) != 0);
        return null;
      }
    }
    return null;
  }

  /** Bytes of the extension header that stands here; 0 if it is none. */
  private int extension(int protocol) {
    return switch (protocol) {
      case 0, 43, 60, 135 -> (bytes.u8(at + 1) + 1) * 8;
      case 51 -> (bytes.u8(at + 1) + 2) * 4;
      case FRAGMENT -> 8;
      default -> 0;
    };
  }

  private void piece(FragmentPart.Whole whole, int offset, boolean more) {
    int length = (int) Math.max(0, end - at);
    if (length <= bytes.length() - at) {
      fragment = new FragmentPart(whole, offset & 0xfff8, more, at, length);
    }
  }

  private @Nullable Glance transport(int protocol, Address source, Address target) {
    return switch (protocol) {
      case TCP -> tcp(source, target);
      case UDP -> udp(source, target);
      case 4, 41 -> internet(at);
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
