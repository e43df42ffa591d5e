package wirelab.os;

import java.util.Optional;

/**
 * How a socket stands at one moment.
 *
 * @param tcp empty where it is no TCP socket, or the system does not tell
 * @param sendQueue bytes that the other end has not acknowledged or the network has not taken yet,
 *     -1 where the system does not tell
 * @param receiveQueue bytes that can be received without waiting, -1 where the system does not tell
 */
public record SocketState(Optional<TcpState> tcp, int sendQueue, int receiveQueue) {}
