package wirelab.lab.casefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import wirelab.capture.CaptureWriter;
import wirelab.model.Message;
import wirelab.model.Packet;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.Framer;
import wirelab.spi.FramingException;
import wirelab.spi.SettingException;
import wirelab.spi.Spec;
import wirelab.trace.PictureDigest;

/**
 * A capture of a video over UDP that nobody else has: some datagrams are missing, the encoding
 * changes on the way, and one picture has a text in it. It is worked out from the learner's seed
 * alone, so whoever knows that can check the answers.
 *
 * @param key what is to be found
 */
public record CaseFile(List<Packet> packets, Key key) {
  private static final int PICTURES = 20;
  private static final int LETTERS = 5;
  private static final int LOST = 3;
  private static final int UNIT = 808;

  public CaseFile {
    packets = List.copyOf(packets);
  }

  /** The capture of the learner with this seed. */
  public static CaseFile of(Catalog catalog, long seed) {
    try {
      return new Maker(catalog, seed).make();
    } catch (SettingException | CodecException | FramingException | IOException e) {
      throw new IllegalStateException("what the program brings does not make the capture", e);
    }
  }

  /** Writes the packets as pcapng, in place of a file of that name. */
  public void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (CaptureWriter writer = CaptureWriter.create(file)) {
      for (Packet packet : packets) {
        writer.add(packet);
      }
    }
  }

  /** Makes one capture. */
  private static final class Maker {
    private final Codec raw;
    private final Codec small;
    private final Framer framer;
    private final SplittableRandom random;
    private final Scene scene;
    private final int changed;
    private final int picture;
    private final String text;
    private final Set<Integer> damaged = new TreeSet<>();
    private final DatagramScript script = new DatagramScript();
    private final List<String> hashes = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private long change;

    Maker(Catalog catalog, long seed) throws SettingException {
      raw = catalog.codecs().create(Spec.of("pickle"));
      small = catalog.codecs().create(catalog.codecs().parse("pickle:jpeg=100"));
      framer = catalog.framings().create(Spec.of("chunks")).framer(UNIT);
      random = new SplittableRandom(seed);
      scene = new Scene(random.nextInt(256));
      changed = 8 + random.nextInt(5);
      picture = 2 + random.nextInt(PICTURES - 4);
      text = Letters.word(random, LETTERS);
      while (damaged.size() < LOST) {
        int message = 1 + random.nextInt(PICTURES - 2);
        if (message != picture && message != changed) {
          damaged.add(message);
        }
      }
    }

    CaseFile make() throws CodecException, FramingException, IOException {
      for (int number = 0; number < PICTURES; number++) {
        script.pause();
        if (number == changed) {
          change = script.next();
        }
        add(number);
      }
      return new CaseFile(script.packets(), new Key(hashes, lost, change, picture, text));
    }

    private void add(int number) throws CodecException, FramingException, IOException {
      Codec codec = number < changed ? raw : small;
      try (VideoFrame frame = scene.picture(number, number == picture ? text : "");
          Message message = codec.encode(frame)) {
        List<byte[]> units = new ArrayList<>();
        framer.frame(message, pieces -> units.add(joined(pieces)));
        int missing = damaged.contains(number) ? random.nextInt(units.size() - 1) : -1;
        for (int index = 0; index < units.size(); index++) {
          script.send(units.get(index), index != missing);
        }
        if (missing >= 0) {
          lost.add(number + "." + missing);
        } else {
          ByteBuffer picturesBytes =
              number < changed ? frame.pixels() : PictureDigest.jpeg(message.bytes()).orElseThrow();
          hashes.add(PictureDigest.hex(picturesBytes));
        }
      }
    }

    private static byte[] joined(ByteBuffer... pieces) {
      int size = 0;
      for (ByteBuffer piece : pieces) {
        size += piece.remaining();
      }
      ByteBuffer joined = ByteBuffer.allocate(size);
      for (ByteBuffer piece : pieces) {
        joined.put(piece.duplicate());
      }
      return joined.array();
    }
  }
}
