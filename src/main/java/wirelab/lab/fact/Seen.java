package wirelab.lab.fact;

/**
 * What a check may ask about. Each record is a type of the language of checks; its components are
 * the fields, written as in {@code payload_length}. Times are seconds since the step began, sizes
 * are bytes.
 */
public interface Seen {
  /**
   * A socket call that has returned: the variable {@code calls}.
   *
   * @param number counted from 0 in the step
   * @param side {@code sender} or {@code receiver}
   * @param socket a number for the socket, the same in all its calls
   * @param detail its arguments other than bytes
   * @param host the address in {@code detail}, and {@code port}; 0 where there is none
   * @param result bytes moved, -1 for an error
   * @param first of the bytes that it moved, in this direction of this socket
   * @param end after the last of them
   * @param error by its name, as in {@code ECONNREFUSED}; empty if it went well
   * @param java the marker of the line that made it
   */
  record Call(
      long number,
      String side,
      String name,
      long socket,
      String detail,
      String host,
      long port,
      long result,
      long first,
      long end,
      String error,
      double at,
      double took,
      String java)
      implements Seen {}

  /**
   * A socket of the lab, also of earlier steps: {@code sockets}.
   *
   * @param descriptor 0 where the program does not know it
   * @param type as in {@code SOCK_STREAM}
   * @param port that it is bound to, 0 for none
   * @param backlog of its {@code listen}, -1 if it does not listen
   */
  record Socket(
      long number,
      String side,
      long descriptor,
      String type,
      String host,
      long port,
      long backlog,
      boolean open)
      implements Seen {}

  /** Two sockets that know each other, seen from one of them: {@code connections}. */
  record Connection(
      String side,
      long socket,
      String localHost,
      long localPort,
      String remoteHost,
      long remotePort,
      double at,
      boolean ended)
      implements Seen {}

  /**
   * What is to be found in the capture that is made for the learner: {@code key}.
   *
   * @param hashes of its whole pictures, in their order, with spaces between them
   * @param pictures how many these are
   * @param lost datagrams, as {@code 7.2} for the piece 2 of message 7, with spaces between them
   * @param change the first packet of another encoding
   * @param picture the message whose picture shows {@code text}
   */
  record Key(String hashes, long pictures, String lost, long change, long picture, String text)
      implements Seen {}

  /**
   * A picture that was sent or received: {@code pictures}.
   *
   * @param state at the receiver {@code intact}, {@code changed}, {@code incomplete} or {@code
   *     unverified}; at the sender {@code sent}
   * @param age seconds since it was taken, -1 where no one told
   * @param port the sender's, by which the stream is found that brought it
   * @param checksum of its pixels at the receiver, -1 where nothing was compared
   * @param differing how many of its pixels are not those that were sent, -1 where nobody counted;
   *     the first of them stands at {@code x} and {@code y}
   */
  record Picture(
      String side,
      long sequence,
      long message,
      String state,
      double age,
      double at,
      long port,
      long checksum,
      long differing,
      long x,
      long y)
      implements Seen {}

  /**
   * What a stage of the pipeline did on one connection; the list of all is the variable stages.
   *
   * @param stage as in {@code encode}
   * @param port the sender's, by which the stream is found
   * @param count how many pictures passed it
   * @param mean seconds that one took
   * @param bytes that came out of it, for one picture on average
   */
  record Stage(String side, String stage, long port, long count, double mean, double bytes)
      implements Seen {}

  /**
   * What a codec kept of earlier pictures until its connection ended: {@code kept}.
   *
   * @param bytes of them that no garbage collection could have back
   * @param passed bytes of all its pictures
   */
  record Kept(String side, long port, long pictures, long bytes, long passed) implements Seen {}

  /**
   * Something was broken on purpose: {@code faults}.
   *
   * @param name as on the command line, as in {@code drop}
   * @param layer of the network, as in {@code transport}
   * @param message that it was done to, and {@code index} of the piece in it; -1 where nobody knows
   * @param first of the bytes that it hit, counted in the unit, and {@code end} after the last
   */
  record Fault(
      String name,
      String layer,
      String side,
      long unit,
      long message,
      long index,
      String detail,
      double at,
      long first,
      long end)
      implements Seen {}

  /**
   * The same pictures were sent through two wires, in turns: {@code comparisons}.
   *
   * @param first the wire with which {@code second} was compared
   * @param pictures that have been through both, those that warmed up not counted
   * @param alternated whether the wires took turns in going first
   * @param difference the median of how much longer a picture takes through the second wire; {@code
   *     low} to {@code high} is its interval of 95 %
   * @param firstP50 what a picture takes through the first wire, and {@code secondP50}
   */
  record Comparison(
      String first,
      String second,
      long pictures,
      long warmUp,
      boolean alternated,
      double difference,
      double low,
      double high,
      double firstP50,
      double secondP50,
      double at)
      implements Seen {}

  /**
   * What a receiver of RTP would report to the sender (RFC 3550, 6.4.1): {@code reports}.
   *
   * @param first sequence number that came
   * @param highest and 65,536 for each time that the numbers went round
   * @param expected packets from the first to the highest
   * @param lost of these
   * @param fraction lost since the report before, in 256ths
   * @param rebuilt of those that were lost
   */
  record Report(
      long ssrc,
      long first,
      long highest,
      long expected,
      long lost,
      long fraction,
      long rebuilt,
      double at)
      implements Seen {}

  /**
   * A lost packet of RTP that was rebuilt from parity: {@code rebuilt}.
   *
   * @param hash 16 hexadecimal digits of the SHA-256 of the packet
   */
  record Rebuilt(long ssrc, long seq, String hash, double at) implements Seen {}

  /** A stage could not do its work: {@code troubles}. */
  record Trouble(String side, String stage, String reason, double at) implements Seen {}

  /**
   * What the learner has selected: {@code selected} is the newest, {@code selections} all.
   *
   * @param packet its number, -1 for none
   * @param call the number of the call, -1 for none
   * @param message its number, -1 for none, and {@code flow} its stream
   * @param first of the selected bytes in the message, its prefix included; {@code end} after the
   *     last
   * @param callName as in {@code recv}, empty for none, {@code callSocket} its socket, and {@code
   *     callFirst} and {@code callEnd} the bytes that it moved, as in {@link Call}
   */
  record Selection(
      long packet,
      long call,
      long flow,
      long message,
      long first,
      long end,
      double at,
      String callName,
      long callSocket,
      long callFirst,
      long callEnd)
      implements Seen {}

  /**
   * Sums over the whole step, also of what is too old to be listed: {@code totals}.
   *
   * @param pictures received
   * @param intact of these, those whose bytes were compared and are equal
   * @param lost datagrams' pictures that could not be completed
   * @param units pieces of pictures that the sender handed to its socket
   */
  record Totals(
      long sent,
      long pictures,
      long intact,
      long lost,
      long units,
      long bytesSent,
      long bytesReceived)
      implements Seen {}
}
