package wirelab.lab.fact;

/** What a check may ask about packets, and about what they carry. See {@link Seen}. */
public interface OnWire extends Seen {
  /**
   * A segment or datagram: {@code packets}, the newest 20,000.
   *
   * @param protocol {@code tcp} or {@code udp}
   * @param flags as in {@code SYN, ACK}
   * @param flow which direction of which conversation; the {@code number} of a stream
   * @param first of its payload in the stream, -1 for datagrams, and {@code end} after the last
   */
  record Packet(
      long number,
      double at,
      String protocol,
      String fromHost,
      long fromPort,
      String toHost,
      long toPort,
      String flags,
      long seq,
      long ack,
      long payload,
      long flow,
      long first,
      long end,
      long message)
      implements OnWire {}

  /**
   * What the headers of a segment or datagram over IPv4 say: {@code headers}, the newest 2,000.
   *
   * @param packet its number
   * @param df whether it must not be cut into fragments
   * @param ipChecksum of the IP header, {@code ipExpected} what it must be; {@code ipStatus} is
   *     {@code good}, {@code bad}, {@code offloaded} or {@code unverified}
   * @param checksum of UDP or TCP, in the same way; {@code status} may also be {@code none}
   * @param real whether the headers were on the wire; the tap makes its own up
   */
  record Header(
      long packet,
      double at,
      String protocol,
      String fromHost,
      long fromPort,
      String toHost,
      long toPort,
      long payload,
      long ttl,
      long id,
      boolean df,
      long ipChecksum,
      long ipExpected,
      String ipStatus,
      long checksum,
      long expected,
      String status,
      boolean real)
      implements OnWire {}

  /**
   * A whole picture in captured packets: {@code frames}, those of 2,000 messages.
   *
   * @param number of its message, and {@code flow} its stream
   * @param hash 16 hexadecimal digits: the beginning of the SHA-256 of its pixels, or of the JPEG
   *     file if it travelled as one
   */
  record Frame(long number, long flow, long firstPacket, String codec, boolean jpeg, String hash)
      implements OnWire {}

  /**
   * What one way of capturing has seen of a run that several have watched: {@code captures}.
   *
   * @param source as in {@code tap} and {@code libpcap}
   * @param bytes of the messages in the packets, and {@code digest} their SHA-256
   * @param dropped packets that it lost, by its counters
   */
  record Capture(
      String source, long packets, long messages, long bytes, String digest, long dropped)
      implements OnWire {}

  /**
   * One direction of a conversation: {@code streams}, those of datagrams too.
   *
   * @param bytes of payload, each of a stream once
   * @param headHex its first 16 bytes
   * @param u64le the first 8 bytes as a number, little-endian; -1 if that is more than 2^63
   * @param wire how its pictures travel, as far as that was recognised
   */
  record Stream(
      long number,
      String protocol,
      String fromHost,
      long fromPort,
      String toHost,
      long toPort,
      long packets,
      long bytes,
      long messages,
      long damaged,
      String headHex,
      long u64le,
      long u64be,
      long u32le,
      long u32be,
      String wire)
      implements OnWire {}

  /**
   * A message found in the packets: {@code messages}, the newest 2,000.
   *
   * @param offset of its prefix in the stream, -1 for datagrams
   * @param length of prefix and payload
   * @param prefixLength 0 for datagrams
   * @param packets how many brought it
   * @param missingAt where the first bytes that nobody captured begin, its prefix included; -1 if
   *     all were
   * @param beginsPacket whether its first byte is the first of a packet's payload
   */
  record Message(
      long number,
      long flow,
      long offset,
      long length,
      long prefixLength,
      long payloadLength,
      String prefixHex,
      long prefixU64le,
      long prefixU64be,
      long prefixU32le,
      long prefixU32be,
      long firstPacket,
      long lastPacket,
      long packets,
      boolean beginsPacket,
      boolean complete,
      long missingAt,
      String codec)
      implements OnWire {}

  /**
   * A part of a message taken apart: {@code fields}. Of each stream the first four messages are,
   * and all that were selected or broken on purpose.
   *
   * @param key as filters call it, as in {@code java.class}; may be empty
   * @param inside the name of the part that it is a part of, empty for the largest
   * @param first of its bytes in the message, the prefix included, and {@code end} after the last
   */
  record Field(
      long flow,
      long message,
      String name,
      String key,
      String value,
      String inside,
      long first,
      long end)
      implements OnWire {}

  /**
   * A packet of RTP with JPEG or parity: {@code rtp}, the newest 2,000 and the first of each
   * source.
   *
   * @param marker whether it says that it is the last of its picture
   * @param pt its payload type
   * @param step how far {@code seq} is ahead of that of the source's packet before, going round
   *     after 65,535; 0 for its first
   * @param header its first 12 bytes in hexadecimal, with spaces between them
   * @param offset of its piece in the JPEG's scan, -1 for parity
   * @param data bytes of that piece
   * @param width in pixels, and {@code height}
   * @param hash 16 hexadecimal digits of the SHA-256 of the whole packet
   */
  record Rtp(
      long packet,
      double at,
      long fromPort,
      long toPort,
      long version,
      boolean marker,
      long pt,
      long seq,
      long step,
      long timestamp,
      long ssrc,
      String header,
      long offset,
      long data,
      long width,
      long height,
      String hash)
      implements OnWire {}

  /**
   * The packets of RTP with one source and one timestamp: {@code rtp_pictures}.
   *
   * @param first packet, by its place in the picture, and {@code last}
   * @param markers how many have the marker, and {@code markerLast} whether the last one has
   * @param whole whether no byte is missing between the first and the one with the marker
   */
  record RtpPicture(
      long timestamp,
      long ssrc,
      long packets,
      long first,
      long last,
      long markers,
      boolean markerLast,
      boolean whole,
      long width,
      long height)
      implements OnWire {}

  /**
   * A request or a response of RTSP: {@code rtsp}, the newest 500.
   *
   * @param kind {@code request} or {@code response}
   * @param method of a response that of the request with the same number
   * @param cseq its number, -1 where it has none
   * @param status of a response, 0 for a request
   * @param state of the client after it: {@code INIT}, {@code READY} or {@code PLAYING}
   */
  record Rtsp(
      long packet,
      double at,
      String kind,
      long fromPort,
      long toPort,
      String method,
      String url,
      long cseq,
      long status,
      String session,
      String state)
      implements OnWire {}
}
