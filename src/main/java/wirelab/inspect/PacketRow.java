package wirelab.inspect;

/**
 * One line of a list of packets: what can be told of each at a glance.
 *
 * @param time nanoseconds since 1970
 * @param from address and, where there is one, port
 * @param protocol what people call it: {@code TCP}
 * @param length bytes on the wire
 * @param flow which direction of which conversation it belongs to, or -1
 * @param message the message whose bytes it carries first, counted in its flow, or -1
 */
public record PacketRow(
    long number,
    long time,
    String from,
    String to,
    String protocol,
    long length,
    String info,
    int flow,
    long message) {}
