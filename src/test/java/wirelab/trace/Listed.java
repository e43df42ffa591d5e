package wirelab.trace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirelab.capture.CaptureFile;
import wirelab.model.Packet;
import wirelab.model.Packets;

/** Packets that a test has in memory, numbered from 1 on. */
public record Listed(List<Packet> packets) implements Packets {
  /** Those of a file, up to where it is damaged. */
  public static Listed of(byte[] file) throws IOException {
    List<Packet> all = new ArrayList<>();
    try (CaptureFile capture = CaptureFile.of(new ByteArrayInputStream(file))) {
      for (Optional<Packet> p = capture.next(); p.isPresent(); p = capture.next()) {
        all.add(p.get());
      }
    }
    return new Listed(all);
  }

  /** Adds all of them to {@code trace}. */
  public Trace into(Trace trace) {
    packets.forEach(trace::add);
    trace.finish();
    return trace;
  }

  @Override
  public long first() {
    return 1;
  }

  @Override
  public long end() {
    return packets.size() + 1L;
  }

  @Override
  public Packet packet(long number) {
    return packets.get((int) number - 1);
  }
}
