package wirelab.lab.fact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirelab.event.Event;
import wirelab.model.Side;

/** What the two ends of a session tell of their pictures, connection by connection. */
final class PipelineFacts {
  private static final int MOST = 10_000;
  private static final int MOST_STAGES = 1_000;
  private static final double NANOS = 1e9;

  private final Newest pictures = new Newest("pictures", MOST);
  private final Newest kept = new Newest("kept", MOST_STAGES);
  private final Newest reports = new Newest("reports", MOST_STAGES);
  private final Newest rebuilt = new Newest("rebuilt", MOST);
  private final Map<Place, Work> stages = new LinkedHashMap<>();
  private final Map<Side, Integer> ports = new EnumMap<>(Side.class);
  private Event.PictureCompared compared = NOTHING;

  private static final Event.PictureCompared NOTHING =
      new Event.PictureCompared(0, Side.RECEIVER, -1, 0, -1, -1, -1);

  private record Place(String side, String stage, int port) {}

  /** The sums of one stage. */
  private record Work(long count, long nanos, long bytes) {
    Work and(Event.StagePassed more) {
      return new Work(count + 1, nanos + more.nanos(), bytes + more.bytes());
    }

    Seen.Stage at(Place place) {
      return new Seen.Stage(
          place.side(),
          place.stage(),
          place.port(),
          count,
          nanos / NANOS / count,
          (double) bytes / count);
    }
  }

  /** Nothing of what was counts any more, but who is connected. */
  void clear() {
    pictures.clear();
    kept.clear();
    reports.clear();
    rebuilt.clear();
    stages.clear();
    compared = NOTHING;
  }

  void accept(Event event, double at) {
    switch (event) {
      case Event.Connected connected ->
          ports.put(
              connected.side(),
              (connected.side() == Side.SENDER ? connected.local() : connected.remote()).getPort());
      case Event.StagePassed passed -> passed(passed);
      case Event.PictureCompared one -> compared = one;
      case Event.PictureSent sent -> sent(sent, at);
      case Event.PictureReceived received -> received(received, at);
      case Event.ReceptionReported report -> reports.add(report(report, at));
      case Event.UnitRebuilt one ->
          rebuilt.add(new Seen.Rebuilt(one.ssrc(), one.sequence(), one.digest(), at));
      case Event.PicturesKept one ->
          kept.add(
              new Seen.Kept(
                  word(one.side()), port(one.side()), one.pictures(), one.bytes(), one.passed()));
      default -> {}
    }
  }

  private static Seen.Report report(Event.ReceptionReported report, double at) {
    return new Seen.Report(
        report.ssrc(),
        report.first(),
        report.highest(),
        report.expected(),
        report.lost(),
        report.fraction(),
        report.rebuilt(),
        at);
  }

  private int port(Side side) {
    return ports.getOrDefault(side, 0);
  }

  private void passed(Event.StagePassed passed) {
    Place place = new Place(word(passed.side()), word(passed.stage()), port(passed.side()));
    if (stages.containsKey(place) || stages.size() < MOST_STAGES) {
      stages.put(place, stages.getOrDefault(place, new Work(0, 0, 0)).and(passed));
    }
  }

  private void sent(Event.PictureSent sent, double at) {
    int port = port(Side.SENDER);
    pictures.add(
        new Seen.Picture(
            "sender", sent.sequence(), sent.number(), "sent", -1, at, port, -1, -1, -1, -1));
  }

  private void received(Event.PictureReceived received, double at) {
    Event.PictureCompared told = compared.number() == received.number() ? compared : NOTHING;
    compared = NOTHING;
    pictures.add(
        new Seen.Picture(
            "receiver",
            received.sequence(),
            received.number(),
            word(received.state()),
            received.age() < 0 ? -1 : received.age() / NANOS,
            at,
            port(Side.RECEIVER),
            told.number() < 0 ? -1 : Integer.toUnsignedLong(told.checksum()),
            told.differing(),
            told.x(),
            told.y()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  List<Map<String, Object>> pictures() {
    return pictures.list();
  }

  List<Map<String, Object>> reports() {
    return reports.list();
  }

  List<Map<String, Object>> rebuilt() {
    return rebuilt.list();
  }

  List<Map<String, Object>> kept() {
    return kept.list();
  }

  List<Map<String, Object>> stages() {
    Shape shape = Vocabulary.shape("stages");
    List<Map<String, Object>> all = new ArrayList<>();
    stages.forEach((place, work) -> all.add(shape.values(work.at(place))));
    return all;
  }
}
