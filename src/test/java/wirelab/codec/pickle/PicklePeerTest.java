package wirelab.codec.pickle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.model.Message;
import wirelab.model.PixelFormat;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.peer.Python;
import wirelab.spi.Codec;

/** Against the Python of this machine. */
class PicklePeerTest {
  private static final byte[] NO_INPUT = {};
  private static final String JPEGS =
      """
      import cv2, numpy, pickle, struct, sys
      file = cv2.imencode('.jpg', numpy.full((48, 64, 3), 77, numpy.uint8))[1]
      for value in file, file.reshape(-1, 1), file.tobytes():
          for protocol in range(6):
              data = pickle.dumps(value, protocol)
              sys.stdout.buffer.write(struct.pack('>I', len(data)) + data)
      """;

  private static List<byte[]> pickles(Python python, byte[] input, List<String> arguments)
      throws IOException {
    byte[] output = python.run("pickles.py", input, arguments.toArray(String[]::new));
    List<byte[]> pickles = cut(ByteBuffer.wrap(output));
    assertThat(pickles).hasSameSizeAs(arguments);
    return pickles;
  }

  private static List<byte[]> cut(ByteBuffer output) {
    List<byte[]> pickles = new ArrayList<>();
    while (output.hasRemaining()) {
      byte[] pickle = new byte[output.getInt()];
      output.get(pickle);
      pickles.add(pickle);
    }
    return pickles;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void writesWhatPythonWrites(String numpy) throws IOException {
    Python python = Python.with("numpy " + numpy);
    List<String> arguments = new ArrayList<>();
    for (int protocol = 2; protocol <= 5; protocol++) {
      for (String shape :
          List.of(
              "1x1x3",
              "4x5x3",
              "5x16x3",
              "5x17x3",
              "218x100x3",
              "480x640x3",
              "479x641x3",
              "300x400",
              "1x256",
              "256x1",
              "255",
              "256",
              "65535",
              "65536",
              "70000")) {
        arguments.add(protocol + ":" + shape);
      }
    }
    List<byte[]> expected = pickles(python, NO_INPUT, arguments);
    for (int i = 0; i < expected.size(); i++) {
      String[] words = arguments.get(i).split(":", -1);
      byte[] written = Pickles.written(Integer.parseInt(words[0]), numpy, Pickles.shape(words[1]));
      assertThat(written).as(arguments.get(i)).isEqualTo(expected.get(i));
    }
  }

  @Test
  void endsFramesWherePythonEndsThem() throws IOException {
    Python python = Python.with("numpy 2");
    List<String> arguments = new ArrayList<>();
    for (int protocol = 4; protocol <= 5; protocol++) {
      for (int count = 65_536 - 180; count < 65_536 + 3; count++) {
        arguments.add(protocol + ":" + count);
      }
    }
    List<byte[]> expected = pickles(python, NO_INPUT, arguments);
    for (int i = 0; i < expected.size(); i++) {
      String[] words = arguments.get(i).split(":", -1);
      byte[] written = Pickles.written(Integer.parseInt(words[0]), "2", Pickles.shape(words[1]));
      assertThat(written).as(arguments.get(i)).isEqualTo(expected.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void refersToTheBytesThatPythonKeepsOnce(int protocol) throws IOException {
    Python python = Python.with("numpy 2");
    List<String> arguments = new ArrayList<>();
    for (int value = 0; value < 256; value++) {
      arguments.add(protocol + ":one:" + value);
    }
    List<byte[]> expected = pickles(python, NO_INPUT, arguments);
    for (int value = 0; value < 256; value++) {
      byte[] written = Pickles.written(protocol, "2", List.of(1, 1), new byte[] {(byte) value});
      assertThat(written).as(arguments.get(value)).isEqualTo(expected.get(value));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void writesAJpegFileAsPythonDoes(int protocol) throws Exception {
    Python python = Python.with("numpy 2");
    VideoFormat format = VideoFormat.bgr(64, 48);
    try (Codec codec = Pickles.codec("protocol", "" + protocol, "jpeg", "80", "numpy", "2");
        VideoFrame frame = Pickles.picture(format);
        Message message = codec.encode(frame)) {
      byte[] written = Pickles.bytes(message);
      Content content = Content.read(ByteBuffer.wrap(written));
      ByteBuffer file = ByteBuffer.allocate(content.data().length());
      Latin1.decode(content.data(), file);
      List<byte[]> expected =
          pickles(python, Pickles.bytes(file.flip()), List.of(protocol + ":file"));
      assertThat(written).isEqualTo(expected.getFirst());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void readsWhatPythonWrites(String numpy) throws Exception {
    Python python = Python.with("numpy " + numpy);
    List<String> arguments = new ArrayList<>();
    for (int protocol = 0; protocol <= 5; protocol++) {
      arguments.add(protocol + ":48x64x3");
      arguments.add(protocol + ":480x640x3");
      arguments.add(protocol + ":31x33");
      arguments.add(protocol + ":31x33x1");
    }
    List<byte[]> pickles = pickles(python, NO_INPUT, arguments);
    try (Codec codec = Pickles.codec()) {
      for (int i = 0; i < pickles.size(); i++) {
        List<Integer> shape = Pickles.shape(arguments.get(i).substring(2));
        PixelFormat pixels = shape.getLast() == 3 ? PixelFormat.BGR8 : PixelFormat.GRAY8;
        VideoFormat format = new VideoFormat(shape.get(1), shape.get(0), pixels);
        try (VideoFrame frame = codec.decode(Pickles.incoming(pickles.get(i)))) {
          assertThat(frame.format()).as(arguments.get(i)).isEqualTo(format);
          assertThat(Pickles.bytes(frame.pixels()))
              .as(arguments.get(i))
              .isEqualTo(Pickles.pattern(format.byteCount()));
        }
      }
    }
  }

  @Test
  void readsEveryWayInWhichPythonSendsAJpegFile() throws Exception {
    Python python = Python.with("numpy", "cv2");
    List<byte[]> pickles = cut(ByteBuffer.wrap(python.eval(JPEGS, NO_INPUT)));
    assertThat(pickles).hasSize(18);
    try (Codec codec = Pickles.codec()) {
      for (byte[] pickle : pickles) {
        try (VideoFrame frame = codec.decode(Pickles.incoming(pickle))) {
          assertThat(frame.format()).isEqualTo(VideoFormat.bgr(64, 48));
          assertThat(frame.pixels().get(0)).isEqualTo((byte) 77);
        }
      }
    }
  }
}
