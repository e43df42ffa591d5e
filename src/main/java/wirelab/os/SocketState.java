package wirelab.os;

import java.util.Optional;

/**
 * How a socket stands at one moment.
 *
 * @param tcp empty where it is no TCP socket, or the system does not tell
 * @param sendQueue bytes that the other end has not acknowledged or the network has not taken yet,
 *     -1 where the system does not tell
 * @param receiveQueue bytes that the next call can receive without waiting, of datagrams those of
 *     the first; -1 where the system does not tell, as of a socket that listens
 */
public record SocketState(Optional<TcpState> tcp, int sendQueue, int receiveQueue) {}
