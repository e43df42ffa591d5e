package wirelab.bench;

import java.net.InetSocketAddress;
import java.util.Optional;
import wirelab.os.Family;
import wirelab.os.SocketState;
import wirelab.os.SocketType;

/**
 * A socket at one moment. Of one that is closed, the addresses are those it had, and the state is
 * that of its connection, which outlives it.
 *
 * @param name the newest name that the side has for it
 * @param number as in the calls of the log
 * @param descriptor the integer; -1 once it is closed, as Python has it
 * @param file whether it is no socket but a file; family and type then mean nothing
 * @param local its own address; empty while it has none
 * @param remote where it is connected to; empty while it is not
 * @param listening whether others can connect to it
 * @param open whether it has not been closed
 */
public record SocketView(
    String name,
    int number,
    int descriptor,
    Family family,
    SocketType type,
    boolean file,
    Optional<InetSocketAddress> local,
    Optional<InetSocketAddress> remote,
    boolean listening,
    SocketState state,
    boolean open) {}
