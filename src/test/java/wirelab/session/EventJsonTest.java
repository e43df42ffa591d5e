package wirelab.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.event.CallName;
import wirelab.event.Event;
import wirelab.event.FaultLayer;
import wirelab.event.SourceLine;
import wirelab.event.Stage;
import wirelab.model.ByteRange;
import wirelab.model.Side;

final class EventJsonTest {
  private static final int ROUNDS = 200;

  private final EventJson json = new EventJson();

  static Stream<Event> events() {
    Random random = new Random(7);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      events.addAll(oneOfEach(random));
    }
    return events.stream();
  }

  static List<Event> oneOfEach(Random r) {
    long at = r.nextLong();
    Side side = any(r, Side.values());
    String text = text(r);
    Stage stage = any(r, Stage.values());
    SourceLine line = new SourceLine(text(r), text(r));
    CallName name = any(r, CallName.values());
    String error = r.nextBoolean() ? null : text(r);
    int n = r.nextInt();
    long many = r.nextLong();
    return List.of(
        new Event.Call(at, side, name, n, text, many, range(r), many, text, line, error),
        new Event.Connected(at, side, n, address(r), address(r)),
        new Event.Listening(at, side, n, address(r)),
        new Event.Disconnected(at, side, n, text),
        new Event.UnitPassed(at, side, many, n, range(r)),
        new Event.MessagePassed(at, side, many, range(r), n),
        new Event.StagePassed(at, side, stage, many, many, n),
        new Event.PictureCaptured(at, side, many, n),
        new Event.PictureSent(at, side, many, many),
        new Event.PictureReceived(at, side, many, at, many, any(r, Event.PictureState.values())),
        new Event.PictureDropped(at, side, many, text),
        new Event.PictureCompared(at, side, many, n, n, n, n),
        new Event.PicturesKept(at, side, many, many, many),
        new Event.DatagramTrouble(at, side, any(r, Event.Trouble.values()), many, n),
        new Event.PictureIncomplete(at, side, many, n, n),
        new Event.UnitRebuilt(at, side, many, n, text),
        new Event.ReceptionReported(at, side, many, many, many, many, many, n, many),
        new Event.StageFailed(at, side, stage, text),
        new Event.Switched(at, side, text, text, text),
        new Event.FaultInjected(
            at,
            side,
            text,
            any(r, FaultLayer.values()),
            n,
            many,
            many,
            n,
            range(r),
            range(r),
            text),
        new Event.UnitCarried(at, side, n, range(r), range(r)),
        new Event.Relayed(at, side, address(r), address(r), address(r), address(r)),
        new Event.Relaying(at, side, address(r), n),
        new Event.StepBegan(at, text, text, many),
        new Event.Answered(at, text, text),
        new Event.Captured(at, text, 3, 2, 1500, text, 1),
        new Event.Selected(at, many, n, many, range(r), many));
  }

  @Test
  void everyKindOfEventIsReadAsItWasWritten() {
    List<Class<?>> kinds = new ArrayList<>();
    oneOfEach(new Random(1)).forEach(event -> kinds.add(event.getClass()));
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(kinds(Event.class).toList());
    assertThat(events())
        .allSatisfy(event -> assertThat(json.read(json.write(event))).contains(event));
    assertThat(json.skipped()).isZero();
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(EventJsonTest::kinds);
  }

  @Test
  void eachIsOneLineThatPeopleCanRead() {
    Event.Call call =
        new Event.Call(
            5,
            Side.SENDER,
            CallName.SENDTO,
            3,
            "[::1]:9999",
            8,
            ByteRange.of(0, 8),
            77,
            "wirelab-sender",
            new SourceLine("A.java", "send"),
            null);
    assertThat(json.write(call))
        .isEqualTo(
            """
            {"event":"call","at":5,"side":"sender","name":"sendto","socket":3,"detail":"[::1]:9999",\
            "result":8,"range":{"start":0,"end":8},"nanos":77,"thread":"wirelab-sender",\
            "line":{"file":"A.java","marker":"send"},"error":null}""");
    assertThat(json.write(new Event.Listening(5, Side.RECEIVER, 1, address(new Random(3)))))
        .doesNotContain("\n")
        .contains("\"event\":\"listening\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event\":\"invented_later\",\"at\":1}",
        "{\"at\":1,\"side\":\"sender\"}",
        "{\"event\":\"picture_sent\",\"at\":1}",
        "{\"event\":\"picture_sent\",\"at\":1,\"side\":null,\"sequence\":1,\"number\":1}",
        "{\"event\":\"picture_sent\",\"at\":1,\"side\":\"above\",\"sequence\":1,\"number\":1}",
        "{\"event\":\"listening\",\"at\":1,\"side\":\"sender\",\"socket\":1,\"local\":\"www.example.org:80\"}",
        "{\"event\":\"unit_passed\",\"at\":1,\"side\":\"sender\",\"message\":1,\"index\":1,\"range\":{\"start\":9,\"end\":1}}",
        "{\"event\":\"picture_sent\",\"at\":",
        "null",
        "7",
        "[]",
        "",
        "what is this"
      })
  void passesOverLinesThatAreNoEvent(String line) {
    assertThat(json.read(line)).isEmpty();
    assertThat(json.skipped()).isEqualTo(1);
  }

  @Test
  void passesOverMembersThatItDoesNotKnow() {
    String line =
        "{\"event\":\"picture_sent\",\"colour\":{\"a\":[1,2]},\"at\":1,\"side\":\"sender\",\"sequence\":2,\"number\":3,\"mood\":7}";
    assertThat(json.read(line)).contains(new Event.PictureSent(1, Side.SENDER, 2, 3));
    assertThat(json.skipped()).isEqualTo(2);
  }

  private static ByteRange range(Random random) {
    return ByteRange.of(random.nextLong(1L << 62), random.nextInt(1 << 30));
  }

  private static InetSocketAddress address(Random random) {
    byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
    random.nextBytes(bytes);
    try {
      return new InetSocketAddress(InetAddress.getByAddress(bytes), random.nextInt(65_536));
    } catch (java.net.UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Random random) {
    int length = random.nextInt(20);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int letter = random.nextInt(10) == 0 ? random.nextInt(0x3000) : random.nextInt(128);
      text.appendCodePoint(random.nextInt(50) == 0 ? 0x1F4F7 : letter);
    }
    return text.toString();
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
