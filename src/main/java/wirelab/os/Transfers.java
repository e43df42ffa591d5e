package wirelab.os;

import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import wirelab.os.Descriptors.Carries;
import wirelab.os.SocketCalls.Received;
import wirelab.os.Waits.Wait;

/**
 * Moves bytes into descriptors and out of them. No try waits: send and recv have a flag for that,
 * for others the descriptor is set to O_NONBLOCK while they are made.
 */
record Transfers(Libc libc, Unix unix, Descriptors descriptors, Waits waits) {
  /** A call that takes bytes; below zero the number of an error. */
  @FunctionalInterface
  private interface Taking {
    long take(CallFrame frame, MemorySegment bytes);
  }

  int send(int socket, ByteBuffer bytes, Cancellation cancellation) throws OsException {
    return send(socket, bytes, flags(), cancellation);
  }

  int sendRecord(int socket, ByteBuffer bytes, Cancellation cancellation) throws OsException {
    return send(socket, bytes, flags() | Constant.MSG_EOR.on(unix), cancellation);
  }

  private int send(int socket, ByteBuffer bytes, int flags, Cancellation cancellation)
      throws OsException {
    Wait wait = new Wait("send", socket, Constant.POLLOUT, cancellation);
    return move(
        wait, bytes, (frame, part) -> libc.sendto(frame, socket, part, flags, MemorySegment.NULL));
  }

  int sendTo(int socket, ByteBuffer bytes, InetSocketAddress remote, Cancellation cancellation)
      throws OsException {
    Wait wait = new Wait("sendto", socket, Constant.POLLOUT, cancellation);
    return move(
        wait,
        bytes,
        (frame, part) -> {
          MemorySegment address = new AddressLayout(unix).write(frame.memory(), remote);
          return libc.sendto(frame, socket, part, flags(), address);
        });
  }

  int write(int descriptor, ByteBuffer bytes, Cancellation cancellation) throws OsException {
    Wait wait = new Wait("write", descriptor, Constant.POLLOUT, cancellation);
    return move(
        wait,
        bytes,
        (frame, part) -> atOnce(descriptor, () -> libc.write(frame, descriptor, part)));
  }

  private int flags() {
    return Constant.MSG_DONTWAIT.on(unix) | Constant.MSG_NOSIGNAL.on(unix);
  }

  private int move(Wait wait, ByteBuffer bytes, Taking call) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      MemorySegment all = frame.outgoing(bytes).asSlice(0, bytes.remaining());
      boolean stream = descriptors.carries(wait.descriptor()) == Carries.STREAM;
      int count =
          stream
              ? waits.runWhole(
                  wait, bytes.remaining(), start -> call.take(frame, all.asSlice(start)))
              : waits.run(wait, () -> call.take(frame, all));
      bytes.position(bytes.position() + count);
      return count;
    }
  }

  Received receive(String name, int socket, ByteBuffer space, Cancellation cancellation)
      throws OsException {
    try (CallFrame frame = new CallFrame()) {
      AddressLayout layout = new AddressLayout(unix);
      AddressLayout.Space from = layout.space(frame.memory());
      MemorySegment bytes = frame.incoming(space).asSlice(0, space.remaining());
      int flags = Constant.MSG_DONTWAIT.on(unix);
      int count =
          waits.run(
              new Wait(name, socket, Constant.POLLIN, cancellation),
              () -> libc.recvfrom(frame, socket, bytes, flags, from));
      CallFrame.came(bytes, space, count);
      return new Received(count, layout.read(from));
    }
  }

  int read(int descriptor, ByteBuffer space, Cancellation cancellation) throws OsException {
    try (CallFrame frame = new CallFrame()) {
      MemorySegment bytes = frame.incoming(space).asSlice(0, space.remaining());
      int count =
          waits.run(
              new Wait("read", descriptor, Constant.POLLIN, cancellation),
              () -> atOnce(descriptor, () -> libc.read(frame, descriptor, bytes)));
      CallFrame.came(bytes, space, count);
      return count;
    }
  }

  /** Makes {@code call} on a descriptor that does not wait meanwhile. */
  long atOnce(int descriptor, Descriptors.Call call) {
    if (descriptors.carries(descriptor) == Carries.FILE) {
      return call.make();
    }
    try (CallFrame frame = new CallFrame()) {
      int waiting = (int) libc.fcntl(frame, descriptor, Constant.F_GETFL.on(unix), 0);
      int set = Constant.F_SETFL.on(unix);
      libc.fcntl(frame, descriptor, set, waiting | Constant.O_NONBLOCK.on(unix));
      long result = call.make();
      libc.fcntl(frame, descriptor, set, waiting);
      return result;
    }
  }
}
