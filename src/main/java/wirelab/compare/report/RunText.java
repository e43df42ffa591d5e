package wirelab.compare.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wirelab.compare.Contest;
import wirelab.compare.Contestant;
import wirelab.compare.Failure;
import wirelab.compare.Journey;
import wirelab.compare.Run;
import wirelab.compare.Sample;
import wirelab.compare.Surroundings;
import wirelab.event.Stage;
import wirelab.pipeline.Rate;
import wirelab.spi.Settings;
import wirelab.spi.Spec;
import wirelab.spi.Wire;

/**
 * A run as JSON, part by part: what is written is read back by the method beside it. Reading throws
 * {@link IllegalArgumentException}, or an exception of Jackson's, where something is missing.
 */
final class RunText {
  private static final JsonMapper JSON = JsonMapper.shared();

  private RunText() {}

  static ObjectNode head(Run run) {
    ObjectNode head = JSON.createObjectNode();
    head.put("began", run.began().toString());
    head.put("stopped", run.stopped());
    Contest contest = run.contest();
    ArrayNode contestants = head.putArray("contestants");
    for (Contestant contestant : contest.contestants()) {
      ObjectNode node = contestants.addObject();
      node.put("name", contestant.name());
      node.set("transport", spec(contestant.wire().transport()));
      node.set("framing", spec(contestant.wire().framing()));
      node.set("codec", spec(contestant.wire().codec()));
      node.put("handicap_ns", contestant.handicap().toNanos());
    }
    head.set("source", spec(contest.source()));
    head.put("pictures", contest.pictures());
    head.put("warm_up", contest.warmUp());
    head.put("fps", contest.rate().fps());
    head.put("seed", contest.seed());
    Surroundings here = run.surroundings();
    head.put("program", here.program());
    head.put("jdk", here.jdk());
    head.put("system", here.system());
    head.put("cores", here.cores());
    head.put("heap_bytes", here.heapBytes());
    return head;
  }

  /** A run without its pictures. */
  static Run head(JsonNode head) {
    List<Contestant> contestants = new ArrayList<>();
    for (JsonNode node : need(head, "contestants")) {
      Wire wire =
          new Wire(
              spec(need(node, "transport")),
              spec(need(node, "framing")),
              spec(need(node, "codec")));
      Duration handicap = Duration.ofNanos(need(node, "handicap_ns").asLong());
      contestants.add(new Contestant(need(node, "name").asString(), wire, handicap));
    }
    Contest contest =
        new Contest(
            contestants,
            spec(need(head, "source")),
            need(head, "pictures").asInt(),
            need(head, "warm_up").asInt(),
            new Rate(need(head, "fps").asDouble()),
            need(head, "seed").asLong());
    Surroundings there =
        new Surroundings(
            need(head, "program").asString(),
            need(head, "jdk").asString(),
            need(head, "system").asString(),
            need(head, "cores").asInt(),
            need(head, "heap_bytes").asLong());
    Instant began = Instant.parse(need(head, "began").asString());
    return new Run(began, contest, there, List.of(), List.of(), need(head, "stopped").asBoolean());
  }

  private static ObjectNode spec(Spec spec) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", spec.name());
    ObjectNode settings = node.putObject("settings");
    spec.settings().asMap().forEach(settings::put);
    return node;
  }

  private static Spec spec(JsonNode node) {
    Map<String, String> settings = new TreeMap<>();
    need(node, "settings")
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asString()));
    return new Spec(need(node, "name").asString(), Settings.of(settings));
  }

  static ObjectNode sample(Sample sample) {
    ObjectNode node = JSON.createObjectNode();
    Journey journey = sample.journey();
    node.put("wire", sample.contestant());
    node.put("picture", sample.picture());
    node.put("turn", sample.turn());
    node.put("sequence", journey.sequence());
    node.put("number", journey.number());
    node.put("began", journey.began());
    node.put("nanos", journey.nanos());
    ObjectNode stages = node.putObject("stages");
    journey.stages().forEach((stage, nanos) -> stages.put(stage.title(), nanos));
    node.put("message_bytes", journey.messageBytes());
    node.put("wire_bytes", journey.wireBytes());
    node.put("copied", sample.cost().copied());
    node.put("allocated", sample.cost().allocated());
    node.put("cpu", sample.cost().cpu());
    node.put("collections", sample.collections());
    return node;
  }

  static Sample sample(JsonNode node) {
    Map<Stage, Long> stages = new EnumMap<>(Stage.class);
    for (var stage : need(node, "stages").properties()) {
      stages.put(Stage.valueOf(stage.getKey().toUpperCase(Locale.ROOT)), stage.getValue().asLong());
    }
    Journey journey =
        new Journey(
            need(node, "sequence").asLong(),
            need(node, "number").asLong(),
            need(node, "began").asLong(),
            need(node, "nanos").asLong(),
            stages,
            need(node, "message_bytes").asInt(),
            need(node, "wire_bytes").asInt());
    return new Sample(
        need(node, "wire").asInt(),
        need(node, "picture").asLong(),
        need(node, "turn").asInt(),
        journey,
        new Sample.Cost(
            need(node, "copied").asLong(),
            need(node, "allocated").asLong(),
            need(node, "cpu").asLong()),
        need(node, "collections").asInt());
  }

  static ObjectNode failure(Failure failure) {
    ObjectNode node = JSON.createObjectNode();
    node.put("wire", failure.contestant());
    node.put("picture", failure.picture());
    node.put("failure", failure.reason());
    node.put("given_up", failure.last());
    return node;
  }

  static Failure failure(JsonNode node) {
    return new Failure(
        need(node, "wire").asInt(),
        need(node, "picture").asLong(),
        need(node, "failure").asString(),
        need(node, "given_up").asBoolean());
  }

  private static JsonNode need(JsonNode node, String name) {
    JsonNode member = node.get(name);
    if (member == null) {
      throw new IllegalArgumentException("there is no \"%s\"".formatted(name));
    }
    return member;
  }
}
