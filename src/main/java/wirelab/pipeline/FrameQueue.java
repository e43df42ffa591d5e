package wirelab.pipeline;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import wirelab.model.VideoFrame;

/** Pictures that wait for the sender; it cannot grow. One thread puts, one takes. */
final class FrameQueue implements AutoCloseable {
  private final int capacity;
  private final WhenFull whenFull;
  private final ArrayDeque<Waiting> waiting;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean finished;

  FrameQueue(int capacity, WhenFull whenFull) {
    this.capacity = capacity;
    this.whenFull = whenFull;
    this.waiting = new ArrayDeque<>(capacity);
  }

  /**
   * Puts a picture in and takes it over.
   *
   * @return a picture that had to make room, which the caller closes; empty where none had to
   */
  Optional<VideoFrame> put(VideoFrame frame, long now) throws InterruptedException {
    lock.lock();
    try {
      VideoFrame dropped = makeRoom();
      waiting.addLast(new Waiting(frame, now));
      changed.signalAll();
      return Optional.ofNullable(dropped);
    } catch (InterruptedException e) {
      frame.close();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for room or makes it; a picture that was dropped for it is the caller's. */
  private @Nullable VideoFrame makeRoom() throws InterruptedException {
    if (whenFull == WhenFull.DROP) {
      return waiting.size() < capacity ? null : waiting.removeFirst().frame();
    }
    while (waiting.size() >= capacity) {
      changed.await();
    }
    return null;
  }

  /** The next picture, or null when there will be no more. */
  @Nullable Waiting take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && !finished) {
        changed.await();
      }
      Waiting next = waiting.pollFirst();
      changed.signalAll();
      return next;
    } finally {
      lock.unlock();
    }
  }

  int depth() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Whether no more pictures are taken. */
  boolean finished() {
    lock.lock();
    try {
      return finished;
    } finally {
      lock.unlock();
    }
  }

  /** No more pictures will come. */
  void finish() {
    lock.lock();
    try {
      finished = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      finished = true;
      waiting.forEach(entry -> entry.frame().close());
      waiting.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
