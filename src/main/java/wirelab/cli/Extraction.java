package wirelab.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirelab.model.Hatching;
import wirelab.model.Packets;
import wirelab.model.VideoFrame;
import wirelab.opencv.VideoOutput;
import wirelab.spi.Catalog;
import wirelab.trace.FlowInfo;
import wirelab.trace.PictureDigest;
import wirelab.trace.Playback;
import wirelab.trace.Played;
import wirelab.trace.Trace;
import wirelab.trace.TracedMessage;

/** Takes the video out of a capture that has been read. */
final class Extraction {
  private static final int MOST_REMARKS = 5;
  private static final double FASTEST = 240;
  private static final double USUAL = 30;

  private final Catalog catalog;
  private final Trace trace;
  private final Packets packets;
  private final List<String> remarks = new ArrayList<>();
  private long pictures;
  private long incomplete;
  private long refused;
  private long otherwise;

  Extraction(Catalog catalog, Trace trace, Packets packets) {
    this.catalog = catalog;
    this.trace = trace;
    this.packets = packets;
  }

  /**
   * What was found.
   *
   * @param incomplete those of the pictures that lack pixels
   * @param remarks what could not be done, a line each
   */
  record Result(long pictures, long incomplete, List<String> remarks) {
    static final Result NONE = new Result(0, 0, List.of());

    Result {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Writes all pictures, what they lack hatched.
   *
   * @throws IOException with one line if a file can not be written
   */
  Result to(@Nullable Path folderPath, @Nullable Path video) throws IOException {
    PictureFolder folder = folderPath == null ? null : PictureFolder.at(folderPath);
    int flow = longest();
    VideoOutput avi = null;
    try (Playback playback = new Playback(catalog, trace)) {
      Optional<Played> next = playback.next();
      while (next.isPresent()) {
        try (Played played = next.get()) {
          VideoFrame frame = taken(played);
          if (frame != null && folder != null) {
            folder.write(frame);
            PictureDigest.of(trace, played.message()).ifPresent(folder::digest);
          }
          if (frame != null && video != null && played.message().flow() == flow) {
            avi = avi == null ? begin(video, frame, flow) : avi;
            add(avi, frame);
          }
        }
        next = playback.next();
      }
      if (avi != null) {
        avi.complete();
      }
      if (folder != null) {
        folder.complete();
      }
    } finally {
      if (avi != null) {
        avi.close();
      }
    }
    return result(video != null && avi == null);
  }

  private @Nullable VideoFrame taken(Played played) {
    VideoFrame frame = played.picture().orElse(null);
    if (frame == null) {
      refused++;
      if (refused <= MOST_REMARKS) {
        remarks.add("message %d: %s".formatted(played.message().number(), played.trouble()));
      }
      return null;
    }
    pictures++;
    incomplete += frame.missing().isEmpty() ? 0 : 1;
    Hatching.mark(frame);
    return frame;
  }

  private void add(VideoOutput avi, VideoFrame frame) throws IOException {
    if (avi.format().equals(frame.format())) {
      avi.add(frame);
    } else {
      otherwise++;
    }
  }

  private VideoOutput begin(Path video, VideoFrame frame, int flow) throws IOException {
    try {
      return VideoOutput.avi(video, frame.format(), rate(flow));
    } catch (FileSystemException e) {
      throw new IOException("--video %s: it can not be written there".formatted(video), e);
    }
  }

  private Result result(boolean noVideo) {
    if (refused > MOST_REMARKS) {
      remarks.add("%,d messages in all are no pictures".formatted(refused));
    }
    if (otherwise > 0) {
      remarks.add("%,d pictures have another size; the video lacks them".formatted(otherwise));
    }
    if (noVideo) {
      remarks.add("there is no picture in it, so there is no video");
    }
    return new Result(pictures, incomplete, remarks);
  }

  /** Pictures of several flows would alternate: the one with the most makes the video. */
  private int longest() {
    return trace.flows().stream()
        .max(Comparator.comparingInt(FlowInfo::messages))
        .map(FlowInfo::id)
        .orElse(-1);
  }

  /** Pictures a second, as they travelled. */
  private double rate(int flow) throws IOException {
    List<TracedMessage> messages = trace.messages(flow);
    long first = packets.packet(messages.getFirst().firstPacket()).time();
    long last = packets.packet(messages.getLast().firstPacket()).time();
    double rate = (messages.size() - 1) * 1e9 / Math.max(1, last - first);
    return messages.size() < 2 || last <= first ? USUAL : Math.clamp(rate, 1, FASTEST);
  }
}
