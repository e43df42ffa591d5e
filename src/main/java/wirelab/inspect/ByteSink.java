package wirelab.inspect;

import wirelab.model.ByteView;

/** Takes one direction of a stream, in order. */
public interface ByteSink {
  /** Bytes that stand at {@code offset} of the stream. */
  void bytes(long offset, ByteView bytes);

  /** Bytes that nobody captured. */
  void gap(long offset, long length);
}
