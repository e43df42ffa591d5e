package wirelab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wirelab.capture.CaptureFile;
import wirelab.event.Event;
import wirelab.model.Field;
import wirelab.model.Packet;
import wirelab.model.VideoFormat;
import wirelab.peer.Machine;
import wirelab.peer.Tshark;
import wirelab.session.EventJson;
import wirelab.session.SessionRecording;
import wirelab.trace.Filmed;
import wirelab.trace.FlowInfo;
import wirelab.trace.Listed;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

final class ExportTest {
  private static final VideoFormat FORMAT = VideoFormat.bgr(200, 150);
  private static final int PICTURES = 6;

  @TempDir Path folder;

  @Test
  void wiresharkReadsThePacketsWithTheirComments() throws Exception {
    Path session = recorded("tcp+Q+struct");
    Path file = export(session, "commented.pcapng");
    assertThat(Tshark.lines("tshark", "-r", file.toString(), "-Y", complaints())).isEmpty();
    List<Packet> before = Listed.of(Files.readAllBytes(session)).packets();
    List<Packet> after = Listed.of(Files.readAllBytes(file)).packets();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).bytes()).isEqualTo(before.get(i).bytes());
      assertThat(after.get(i).time()).isEqualTo(before.get(i).time());
      assertThat(after.get(i).comments()).containsAll(before.get(i).comments());
    }
    assertThat(after.stream().flatMap(packet -> packet.comments().stream()))
        .anySatisfy(
            comment ->
                assertThat(comment)
                    .matches(
                        "message 1, bytes 0 to [0-9,]+ of 90,040, sent by send = 90040 at"
                            + " TcpChannel.java.*, received by recv = .*"));
    try (CaptureFile read = CaptureFile.open(file)) {
      Optional<Packet> packet = read.next();
      assertThat(packet).isPresent();
      assertThat(read.names()).isEqualTo(Map.of("127.0.0.1", List.of("sender-and-receiver")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp+Q+struct",
        "tcp+>L+struct",
        "tcp+Q+pickle",
        "tcp+!I+pickle",
        "tcp+?I+struct",
        "tcp+magic+struct"
      })
  void theDissectorFindsTheSameMessagesAndFieldsInAStream(String wire) throws Exception {
    Path session = recorded(wire);
    List<String> keys =
        wire.endsWith("struct")
            ? List.of(
                "struct.magic",
                "struct.version",
                "struct.content",
                "struct.format",
                "struct.flags",
                "struct.width",
                "struct.height",
                "struct.length",
                "struct.sequence",
                "struct.captured_at")
            : List.of("pickle.protocol", "pickle.frame");
    List<String> all = new ArrayList<>(List.of("framing.length"));
    all.addAll(keys);
    List<String> ours = new ArrayList<>();
    for (TracedMessage message : messages(session)) {
      ours.add(message.number() + "\t" + values(session, message, all));
    }
    all.addFirst("wirelab.message");
    assertThat(dissected(session, all)).hasSize(PICTURES).isEqualTo(ours);
  }

  @Test
  void theDissectorFindsTheSamePiecesInDatagrams() throws Exception {
    Path session = recorded("udp+chunks+struct");
    List<String> keys = List.of("framing.picture", "framing.index", "framing.count");
    Listed packets = Listed.of(Files.readAllBytes(session));
    Trace trace = packets.into(new Trace(Filmed.CATALOG, packets));
    List<String> ours = new ArrayList<>();
    for (Packet packet : packets.packets()) {
      Stream<Field> fields = trace.inspect(packet.number()).fields();
      ours.add(
          String.join(
              "\t", fields.filter(field -> keys.contains(field.key())).map(Field::plain).toList()));
    }
    assertThat(dissected(session, keys)).isEqualTo(ours).isNotEmpty();
  }

  @Test
  void eventsAreLinesOfJsonThatCanBeReadAgain() throws Exception {
    Filmed filmed = filmed("tcp+Q+struct");
    Path file = export(recorded(filmed), "events.jsonl");
    EventJson json = new EventJson();
    List<Event> read =
        Files.readAllLines(file).stream().flatMap(line -> json.read(line).stream()).toList();
    assertThat(read).isEqualTo(filmed.events());
    assertThat(json.skipped()).isZero();
  }

  @Test
  void eventsAreATableWithAColumnForWhateverTheyTell() throws Exception {
    Filmed filmed = filmed("udp+chunks+struct");
    List<String> lines = Files.readAllLines(export(recorded(filmed), "events.csv"));
    List<String> head = List.of(lines.getFirst().split(","));
    assertThat(lines).hasSize(filmed.events().size() + 1);
    assertThat(lines).allSatisfy(line -> assertThat(cells(line)).hasSameSizeAs(head));
    EventJson json = new EventJson();
    Set<String> members = new TreeSet<>();
    for (Event event : filmed.events()) {
      members(JsonMapper.shared().readTree(json.write(event)), "", members);
    }
    assertThat(head).containsAll(members);
    List<String> first = cells(lines.get(1));
    assertThat(first.get(head.indexOf("at")))
        .isEqualTo(String.valueOf(filmed.events().getFirst().at()));
  }

  @Test
  void thePageHoldsPacketsFieldsAndBytesAndNeedsNothingElse() throws Exception {
    Path session = recorded("tcp+Q+struct");
    String page = Files.readString(export(session, "page.html"));
    assertThat(page).doesNotContain("http:", "https:", "src=", "<link", "@import", "url(");
    assertThat(page).contains("prefers-color-scheme: dark", "ArrowDown", "<html lang=");
    assertThat(Pattern.compile("</script>").matcher(page).results()).hasSize(2);
    Matcher data =
        Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>")
            .matcher(page);
    assertThat(data.find()).isTrue();
    JsonNode packets = JsonMapper.shared().readTree(data.group(1)).get("packets");
    List<Packet> all = Listed.of(Files.readAllBytes(session)).packets();
    assertThat(packets).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      String hex = all.get(i).bytes().hex("");
      assertThat(hex).startsWith(packets.get(i).get("hex").asString());
      assertThat(packets.get(i).get("n").asString()).isEqualTo(String.valueOf(i + 1));
    }
    assertThat(page).contains("[\"width\",\"200\",");
  }

  @Test
  void theMarkupOfThePageIsWhole() throws Exception {
    Path page = export(recorded("tcp+Q+pickle"), "page.html");
    String told =
        Machine.output(
            List.of("python3", "src/test/python/markup.py", page.toAbsolutePath().toString()));
    assertThat(told.strip()).isEqualTo("whole");
  }

  @Test
  void nothingIsLeftOfAFileThatCanNotBeWritten() throws Exception {
    Path session = recorded("tcp+Q+struct");
    for (Format format : Format.values()) {
      Path target = folder.resolve("none/file" + format.ending());
      assertThatThrownBy(() -> new Export(Filmed.CATALOG, session).to(target, format))
          .isInstanceOf(UnwritableException.class)
          .hasMessage("%s can not be written: there is no such folder", target);
      Path full = Files.createDirectories(folder.resolve("taken" + format.ending()));
      Files.writeString(full.resolve("something"), "else");
      assertThatThrownBy(() -> new Export(Filmed.CATALOG, session).to(full, format))
          .isInstanceOf(UnwritableException.class)
          .hasMessageStartingWith("%s can not be written: ", full);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(n -> n.contains("part"));
    }
  }

  private static String complaints() {
    return "_ws.malformed || _ws.expert.severity >= 0x600000";
  }

  private static void members(JsonNode node, String prefix, Set<String> into) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getValue().isObject()) {
        members(member.getValue(), prefix + member.getKey() + ".", into);
      } else {
        into.add(prefix + member.getKey());
      }
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))").matcher(line);
    while (cell.find()) {
      cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
    }
    return cells;
  }

  private List<String> dissected(Path session, List<String> keys) throws IOException {
    Path script = export(session, "wirelab.lua");
    List<String> command =
        new ArrayList<>(
            List.of(
                "tshark",
                "-n",
                "-X",
                "lua_script:" + script,
                "-r",
                session.toString(),
                "-Y",
                "wirelab",
                "-T",
                "fields",
                "-E",
                "occurrence=f"));
    keys.forEach(key -> command.addAll(List.of("-e", key)));
    return Tshark.lines(command.toArray(String[]::new)).stream()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static List<TracedMessage> messages(Path session) throws IOException {
    Trace trace = trace(session);
    return trace.flows().stream()
        .map(FlowInfo::id)
        .flatMap(flow -> trace.messages(flow).stream())
        .toList();
  }

  private static Trace trace(Path session) throws IOException {
    Listed packets = Listed.of(Files.readAllBytes(session));
    return packets.into(new Trace(Filmed.CATALOG, packets));
  }

  private static String values(Path session, TracedMessage message, List<String> keys)
      throws IOException {
    List<Field> fields =
        trace(session).layout(message).fields().stream().flatMap(Field::all).toList();
    return String.join(
        "\t",
        keys.stream()
            .map(key -> fields.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow())
            .map(Field::plain)
            .toList());
  }

  private static Filmed filmed(String wire) throws Exception {
    return Filmed.over(wire, FORMAT, PICTURES);
  }

  private Path recorded(String wire) throws Exception {
    return recorded(filmed(wire));
  }

  private Path recorded(Filmed filmed) throws IOException {
    Path file = folder.resolve("session.pcapng");
    try (SessionRecording recording = SessionRecording.create(file)) {
      filmed.packets().forEach(recording::packet);
      filmed.events().forEach(recording);
    }
    return file;
  }

  private Path export(Path session, String name) throws IOException {
    Path file = folder.resolve(name);
    assertThat(new Export(Filmed.CATALOG, session).to(file, Format.of(file).orElseThrow()))
        .isEmpty();
    return file;
  }
}
