package wirelab.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import wirelab.inspect.Dissection;
import wirelab.inspect.Inspected;
import wirelab.model.Packet;
import wirelab.trace.Listed;

/** The longest packet of a sample capture taken apart: Ethernet, IP, and TCP or UDP. */
@State(Scope.Thread)
public class DissectionBenchmark {
  private static final Path FOLDER = Path.of("sample-captures");

  @Param({"tcp-struct", "udp-struct", "ipv6-tcp"})
  public String capture;

  private Dissection dissection;
  private Packet packet;

  @Setup
  public void start() throws IOException {
    dissection = new Dissection(Parts.CATALOG.dissectors());
    byte[] file = Files.readAllBytes(FOLDER.resolve(capture + ".pcapng"));
    packet =
        Listed.of(file).packets().stream()
            .max(Comparator.comparingInt(one -> one.bytes().length()))
            .orElseThrow();
  }

  @Benchmark
  public Inspected dissect() {
    return dissection.of(packet);
  }
}
