package wirelab.dissect;

import org.jspecify.annotations.Nullable;

/**
 * What may stand between an IPv6 header and its payload (RFC 8200): each says what comes next, and
 * all but the fragment header how long they are.
 */
final class Ipv6Extensions {
  private static final int HOP_BY_HOP = 0;
  private static final int ROUTING = 43;
  private static final int FRAGMENT = 44;
  private static final int AUTHENTICATION = 51;
  private static final int DESTINATION = 60;
  private static final int MOBILITY = 135;

  private final Named extension;
  private final Named next;
  private final Named length;
  private final Named data;
  private final Named reserved;
  private final Named place;
  private final Named offset;
  private final Named more;
  private final Named id;

  Ipv6Extensions(Names names) {
    extension = names.add("Extension header", "ext");
    next = names.add("Next header", "ext.nxt");
    length = names.add("Length", "ext.len");
    data = names.add("Data", "ext.data");
    reserved = names.add("Reserved", "fraghdr.reserved_octet");
    place = names.add("Fragment offset and flag", "fraghdr.offset_more");
    offset = names.add("Fragment offset", "fraghdr.offset");
    more = names.add("More fragments", "fraghdr.more");
    id = names.add("Identification", "fraghdr.ident");
  }

  /** Reads all of them; {@code first} is what the header says comes next. */
  Chain read(HeaderReader reader, long first) {
    long kind = first;
    @Nullable Piece piece = null;
    while (piece == null && extension(kind)) {
      reader.open(extension);
      String title = IpProtocol.name(kind);
      long following = reader.number(next, 1, IpProtocol::shown);
      if (kind == FRAGMENT) {
        piece = fragment(reader);
      } else {
        variable(reader, kind);
      }
      reader.close(title);
      kind = following;
    }
    boolean whole = piece != null && piece.offset == 0 && !piece.more;
    return whole ? read(reader, kind) : new Chain(kind, piece);
  }

  private static boolean extension(long kind) {
    return switch ((int) kind) {
      case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION, MOBILITY -> true;
      default -> false;
    };
  }

  private void variable(HeaderReader reader, long kind) {
    int told = (int) reader.number(length, 1);
    int bytes = kind == AUTHENTICATION ? (told + 2) * 4 : (told + 1) * 8;
    reader.text(data, bytes - 2, view -> view.hex(""));
  }

  private Piece fragment(HeaderReader reader) {
    reader.number(reserved, 1);
    long written = reader.peek(0, 2);
    Piece piece = new Piece((int) reader.peek(2, 4), written & ~7L, (written & 1) == 1);
    reader.bits(
        place,
        2,
        Hex.text(written, 4),
        reader.bit(offset, 2, Long.toString(piece.offset)),
        reader.bit(more, 2, piece.more ? "1" : "0"));
    reader.number(id, 4, number -> "0x%08x".formatted(number));
    return piece;
  }

  /** What comes after all of them, and which piece of it this is if it is one. */
  record Chain(long next, @Nullable Piece piece) {}

  /** What a fragment header says. */
  record Piece(int id, long offset, boolean more) {}
}
