package wirelab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.app.plugin.Shipped;
import wirelab.codec.Leaves;
import wirelab.model.ByteRange;
import wirelab.model.Message;
import wirelab.model.Packet;
import wirelab.session.SessionIndex;
import wirelab.trace.Chain;
import wirelab.trace.Pixel;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/** The codecs of the shipped jars, used as any other: over real sockets, and in a capture. */
final class PluginCodecsTest {
  @TempDir Path folder;

  private static Shell.Result type(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Streams streams = new Streams(new PrintWriter(out, true), new PrintWriter(err, true), false);
    int code = new Cli(Shipped.catalog(), options -> 1, streams).execute(words);
    return new Shell.Result(code, out.toString(), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"msgpack", "cbor", "protobuf", "msgpack:jpeg=80", "cbor:jpeg=80"})
  void everyPictureArrivesIntact(String codec) {
    for (String transport : List.of("tcp", "udp")) {
      String line =
          "stream --size 160x120 --frames 20 --fps 200 --json --transport %s --codec %s"
              .formatted(transport, codec);
      Shell.Result result = type(line.split(" "));

      JsonText json = result.json();
      assertThat(result.err()).isEmpty();
      assertThat(json.whole("frames_sent")).isEqualTo(20);
      assertThat(json.whole("frames_intact") + json.whole("lost")).isEqualTo(20);
      assertThat(json.whole("frames_changed")).isZero();
      assertThat(json.list("errors")).isEmpty();
      if (transport.equals("tcp")) {
        assertThat(json.whole("frames_intact")).isEqualTo(20);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp+Q+msgpack", "tcp+>L+cbor", "tcp+Q+protobuf", "udp+chunks+msgpack"})
  void aCaptureIsTakenApartAndAPixelTraced(String wire) throws Exception {
    Path session = folder.resolve("session.pcapng");
    String command = "stream --size 160x120 --frames 5 --wire %s --via tap --save".formatted(wire);
    assertThat(type(with(command.split(" "), session.toString())).code()).isZero();
    String codec = wire.substring(wire.lastIndexOf('+') + 1);

    assertThat(type("inspect", session.toString(), "--filter", codec + ".width == 160").out())
        .hasLineCount(6);
    try (SessionIndex index = SessionIndex.open(session)) {
      Trace trace = new Trace(Shipped.catalog(), index);
      index.onEvent(trace);
      for (Optional<Packet> next = index.next(); next.isPresent(); next = index.next()) {
        trace.add(next.get());
      }
      trace.finish();
      List<TracedMessage> messages =
          trace.flows().stream().flatMap(flow -> trace.messages(flow.id()).stream()).toList();
      assertThat(messages).hasSize(5);
      for (TracedMessage message : messages) {
        assertThat(message.codec()).isEqualTo(codec);
        try (Message copy = trace.copy(message)) {
          Leaves.cover(trace.layout(message).fields(), message.head() + copy.length());
        }
        ByteRange place = trace.bytes(message, 100, 50).orElseThrow();
        Chain chain = trace.chain(message, place);
        assertThat(chain.pixel()).contains(new Pixel(100, 50, 0));
        assertThat(chain.packets()).isNotEmpty();
        assertThat(chain.sends()).isNotEmpty();
      }
    }
  }

  private static String[] with(String[] words, String last) {
    return Stream.concat(Arrays.stream(words), Stream.of(last)).toArray(String[]::new);
  }
}
