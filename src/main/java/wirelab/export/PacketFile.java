package wirelab.export;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirelab.capture.CaptureWriter;
import wirelab.model.Packet;
import wirelab.model.Packets;
import wirelab.trace.FlowInfo;
import wirelab.trace.Trace;

/** The packets of a session as pcapng, with what is known of each as a comment. */
final class PacketFile {
  private static final String BOTH = "sender-and-receiver";

  private PacketFile() {}

  static void write(Packets packets, Trace trace, Path target) throws IOException {
    Path file = target.toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw Destination.refused(target, new IOException("it is a folder"));
    }
    try (CaptureWriter writer = CaptureWriter.create(file)) {
      Map<InetAddress, String> names = names(trace.flows());
      if (!names.isEmpty()) {
        writer.names(names);
      }
      Remarks remarks = new Remarks(trace);
      for (long number = packets.first(); number < packets.end(); number++) {
        Packet packet = packets.packet(number);
        List<String> comments = new ArrayList<>(packet.comments());
        comments.addAll(remarks.of(number));
        writer.add(new Packet(number, packet.time(), packet.link(), packet.bytes(), comments));
      }
    } catch (IOException e) {
      throw Destination.refused(target, e);
    }
  }

  /** Hosts that send or receive video; nobody is asked for an address. */
  private static Map<InetAddress, String> names(List<FlowInfo> flows) {
    Map<InetAddress, String> names = new LinkedHashMap<>();
    for (FlowInfo flow : flows) {
      if (flow.wire().isPresent()) {
        name(names, flow.from().host(), "sender");
        name(names, flow.to().host(), "receiver");
      }
    }
    return names;
  }

  private static void name(Map<InetAddress, String> names, String host, String name) {
    names.merge(InetAddress.ofLiteral(host), name, (one, other) -> one.equals(other) ? one : BOTH);
  }
}
