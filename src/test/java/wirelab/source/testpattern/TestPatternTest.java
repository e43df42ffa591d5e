package wirelab.source.testpattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.model.Lease;
import wirelab.model.Memory;
import wirelab.model.Stamp;
import wirelab.model.Strip;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.opencv.Jpeg;

class TestPatternTest {
  private final Random random = new Random(11);
  private long now = 1_753_180_867_318_000_000L;

  @ParameterizedTest
  @ValueSource(strings = {"16x16", "64x48", "160x120", "641x479"})
  void drawsOnAUsedCanvasWhatItDrawsOnAFreshOne(String size) throws Exception {
    VideoFormat format = PatternSize.parse(size);
    ArrayDeque<VideoFrame> held = new ArrayDeque<>();
    try (TestPatternSource source = source(format);
        TestPattern pattern = new TestPattern(format, ZoneOffset.UTC)) {
      for (int i = 0; i < 500; i++) {
        now += random.nextLong(50_000_000);
        VideoFrame picture = source.next().orElseThrow();
        try (Canvas fresh = pattern.canvas()) {
          pattern.draw(fresh, picture.stamp().orElseThrow());
          assertThat(picture.pixels()).isEqualTo(fresh.pixels);
        }
        held.add(picture);
        while (held.size() > random.nextInt(2 * TestPatternSource.CANVASES)) {
          held.remove().close();
        }
      }
    } finally {
      held.forEach(VideoFrame::close);
    }
  }

  @Test
  void leavesAPictureAloneWhileItIsHeld() throws Exception {
    VideoFormat format = VideoFormat.bgr(160, 120);
    List<VideoFrame> held = new ArrayList<>();
    List<ByteBuffer> copies = new ArrayList<>();
    try (TestPatternSource source = source(format)) {
      for (int i = 0; i < 3 * TestPatternSource.CANVASES; i++) {
        now += 33_000_000;
        VideoFrame picture = source.next().orElseThrow();
        held.add(picture);
        copies.add(ByteBuffer.allocate(format.byteCount()).put(picture.pixels()).flip());
      }
    }
    assertThat(held).extracting(VideoFrame::pixels).isEqualTo(copies);
    held.forEach(VideoFrame::close);
  }

  @Test
  void takesNoNewMemoryWhilePicturesComeBack() {
    long before = Memory.common().leased();
    TestPatternSource source = source(VideoFormat.bgr(160, 120));
    for (int i = 0; i < 100; i++) {
      source.next().orElseThrow().close();
    }
    assertThat(Memory.common().leased() - before).as("one canvas, one backdrop").isEqualTo(2);
    source.close();
    assertThat(Memory.common().leased()).isEqualTo(before);
  }

  @Test
  void givesAllMemoryBackWhenClosed() {
    long before = Memory.common().leased();
    TestPatternSource source = source(VideoFormat.bgr(160, 120));
    List<VideoFrame> held = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      held.add(source.next().orElseThrow());
    }
    source.close();
    assertThat(source.next()).isEmpty();
    held.forEach(VideoFrame::close);
    assertThat(Memory.common().leased()).isEqualTo(before);
  }

  @Test
  void countsFromZeroAndTellsTheTimeOfTheClock() {
    try (TestPatternSource source = source(VideoFormat.bgr(64, 48))) {
      List<Stamp> stamps = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        try (VideoFrame picture = source.next().orElseThrow()) {
          assertThat(Strip.read(picture)).isEqualTo(picture.stamp());
          stamps.add(picture.stamp().orElseThrow());
        }
        now += 5;
      }
      assertThat(stamps)
          .containsExactly(new Stamp(0, now - 15), new Stamp(1, now - 10), new Stamp(2, now - 5));
    }
  }

  @Test
  void drawsAnyTime() {
    VideoFormat format = VideoFormat.bgr(320, 240);
    try (TestPattern pattern = new TestPattern(format, ZoneOffset.UTC);
        Canvas canvas = pattern.canvas()) {
      for (long time : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
        for (long sequence : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
          Stamp stamp = new Stamp(sequence, time);
          pattern.draw(canvas, stamp);
          try (VideoFrame picture = canvas.show(stamp)) {
            assertThat(Strip.read(picture)).contains(stamp);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"16x16", "16x4320", "7680x16", "17x48", "47x31", "100x700"})
  void drawsAnySize(String size) throws Exception {
    try (TestPatternSource source = source(PatternSize.parse(size))) {
      for (int i = 0; i < 100; i++) {
        now += 90_000_000;
        source.next().orElseThrow().close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"160x120", "320x240", "640x480", "641x479", "1280x720", "1920x1080", "3840x2160"})
  void carriesAStripThatSurvivesJpeg(String size) throws Exception {
    try (TestPatternSource source = source(PatternSize.parse(size));
        Jpeg jpeg = new Jpeg()) {
      for (int i = 0; i < 4; i++) {
        now = random.nextLong();
        try (VideoFrame sent = source.next().orElseThrow();
            Lease file = jpeg.encode(sent, 50);
            VideoFrame received = jpeg.decode(file.bytes(), null)) {
          assertThat(Strip.read(received)).isEqualTo(sent.stamp());
        }
      }
    }
  }

  private TestPatternSource source(VideoFormat format) {
    TestPatternSource source = new TestPatternSource(format, () -> now, ZoneOffset.UTC);
    source.open();
    return source;
  }
}
