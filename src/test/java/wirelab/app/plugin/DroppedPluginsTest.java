package wirelab.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirelab.cli.doctor.PluginReport.Trouble;
import wirelab.codec.WirePictures;
import wirelab.model.ByteRange;
import wirelab.model.Field;
import wirelab.model.Message;
import wirelab.model.VideoFormat;
import wirelab.model.VideoFrame;
import wirelab.spi.Catalog;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;
import wirelab.spi.Descriptor;
import wirelab.spi.SettingException;

final class DroppedPluginsTest {
  private static final String EMPTY = "public class %s implements Plugin {}";
  private static final String NAMED =
      """
      public class %s implements Plugin {
        @Override public List<Provider<Codec>> codecs() {
          return List.of(
              Provider.of(new Descriptor("%s", "t", "h", List.of()), settings -> null));
        }
      }
      """;

  @TempDir Path temporary;

  private Path folder;
  private JarMaker jars;

  @BeforeEach
  void makeAFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("dropped"));
    jars = new JarMaker(folder, temporary.resolve("classes"));
  }

  private DroppedPlugins load() {
    return DroppedPlugins.load(List.of(folder), new Catalog(Shipped.builtIn()));
  }

  /** What is told of the only jar. */
  private Trouble trouble() {
    DroppedPlugins loaded = load();
    assertThat(loaded.report().troubles()).hasSize(1);
    return loaded.report().troubles().getFirst();
  }

  @Test
  void loadsTheShippedCodecs() {
    DroppedPlugins loaded =
        DroppedPlugins.load(List.of(Shipped.FOLDER), new Catalog(Shipped.builtIn()));

    assertThat(loaded.report().troubles()).isEmpty();
    assertThat(new Catalog(loaded.plugins()).codecs().descriptors())
        .extracting(Descriptor::name)
        .containsExactly("cbor", "msgpack", "protobuf");
    assertThat(loaded.report().found())
        .containsExactly(
            "target/plugins: wirelab-codec-cbor.jar: codec 'cbor';"
                + " wirelab-codec-msgpack.jar: codec 'msgpack';"
                + " wirelab-codec-protobuf.jar: codec 'protobuf'");
  }

  @Test
  void saysWhichFoldersAreNotThereOrEmpty() {
    Path nowhere = temporary.resolve("nowhere");
    DroppedPlugins loaded =
        DroppedPlugins.load(List.of(nowhere, folder), new Catalog(Shipped.builtIn()));

    assertThat(loaded.report().found())
        .containsExactly(
            nowhere + ": not there; jars put into it are loaded at the next start",
            folder + ": no jars");
    assertThat(loaded.report().troubles()).isEmpty();
    assertThat(loaded.plugins()).isEmpty();
  }

  @Test
  void looksIntoAFolderOnceAndSaysWhenTheNamedOneIsNone() throws Exception {
    jars.plugin("good.jar", "Good", NAMED.formatted("Good", "good"));
    DroppedPlugins loaded = load();
    loaded.lookAsAsked(folder.toString());
    loaded.lookAsAsked("");
    loaded.lookAsAsked(folder.resolve("good.jar").toString());

    assertThat(loaded.report().found()).containsExactly(folder + ": good.jar: codec 'good'");
    assertThat(loaded.report().troubles())
        .containsExactly(
            new Trouble(
                "WIRELAB_PLUGINS is '%s', and that is no folder"
                    .formatted(folder.resolve("good.jar")),
                "name one, or leave it away"));
  }

  @Test
  void saysThatAJarIsDamaged() throws Exception {
    Path jar = jars.plugin("cut.jar", "Cut", EMPTY.formatted("Cut"));
    Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 100));

    assertThat(trouble())
        .satisfies(
            one -> {
              assertThat(one.what()).startsWith("plugin cut.jar can not be read: ").hasLineCount(1);
              assertThat(one.mend()).isEqualTo("build or copy it again");
            });
  }

  @Test
  void saysThatAJarHasNoPlugin() throws Exception {
    jars.jar("library.jar", "", jars.compile("Library", "public class Library {}"));

    assertThat(trouble())
        .isEqualTo(
            new Trouble(
                "plugin library.jar has no META-INF/services/wirelab.spi.Plugin",
                "add that file with the name of the class in it; a library goes elsewhere"));
  }

  @Test
  void saysThatAClassIsNoPlugin() throws Exception {
    jars.jar("wrong.jar", "trial.Wrong", jars.compile("Wrong", "public class Wrong {}"));

    assertThat(trouble())
        .isEqualTo(
            new Trouble(
                "plugin wrong.jar trial.Wrong is no wirelab.spi.Plugin",
                "let it implement that interface"));
  }

  @Test
  void saysThatAClassCanNotBeMade() throws Exception {
    jars.plugin("hidden.jar", "Hidden", "class Hidden implements Plugin {}");

    assertThat(trouble())
        .isEqualTo(
            new Trouble(
                "plugin hidden.jar: trial.Hidden can not be made from outside",
                "make it public, with a public constructor without arguments"));
  }

  @Test
  void saysThatTheNamedClassIsMissing() throws Exception {
    jars.jar("typo.jar", "trial.Tpyo", jars.compile("Typo", EMPTY.formatted("Typo")));

    assertThat(trouble().what())
        .isEqualTo("plugin typo.jar: trial.Tpyo needs trial.Tpyo, which is not in the jar");
  }

  @Test
  void saysThatAConstructorThrows() throws Exception {
    jars.plugin(
        "throws.jar",
        "Throws",
        """
        public class Throws implements Plugin {
          public Throws() { throw new IllegalStateException("no licence"); }
        }
        """);

    assertThat(trouble().toString())
        .isEqualTo(
            "plugin throws.jar: trial.Throws fails: java.lang.IllegalStateException: no licence"
                + " at throws.jar//trial.Throws.<init>(Throws.java:7)"
                + "; tell who wrote it, or take the jar away");
  }

  @Test
  void saysThatALibraryIsMissing() throws Exception {
    Path classes =
        jars.compile(
            "Lacking",
            """
            public class Lacking implements Plugin {
              private final Library library = new Library();
            }
            class Library {}
            """);
    Files.delete(classes.resolve("trial/Library.class"));
    jars.jar("lacking.jar", "trial.Lacking", classes);

    assertThat(trouble())
        .isEqualTo(
            new Trouble(
                "plugin lacking.jar: trial.Lacking needs trial.Library, which is not in the jar",
                "put it there, with the library that it is part of"));
  }

  @Test
  void showsPluginsNothingButWhatIsForThem() throws Exception {
    jars.plugin(
        "curious.jar",
        "Curious",
        """
        public class Curious implements Plugin {
          public Curious() { wirelab.machine.StateFolder.here(); }
        }
        """);

    assertThat(trouble())
        .isEqualTo(
            new Trouble(
                "plugin curious.jar: trial.Curious needs wirelab.machine.StateFolder, which is not"
                    + " for plugins",
                "use only wirelab.codec, wirelab.event, wirelab.model, wirelab.opencv, wirelab.spi,"
                    + " wirelab.transport"));
  }

  @Test
  void saysThatAClassIsTooNew() throws Exception {
    Path classes = jars.compile("Newer", EMPTY.formatted("Newer"));
    Path file = classes.resolve("trial/Newer.class");
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).putShort(6, (short) (bytes[7] + 20));
    Files.write(file, bytes);
    jars.jar("newer.jar", "trial.Newer", classes);

    int java = Runtime.version().feature();
    assertThat(trouble())
        .isEqualTo(
            new Trouble(
                "plugin newer.jar: trial.Newer was built for a newer Java than %d, which runs this"
                    .formatted(java),
                "build it with javac --release %d, or start with a newer JDK".formatted(java)));
  }

  @Test
  void leavesOutWhatHasATakenName() throws Exception {
    jars.plugin("first.jar", "First", NAMED.formatted("First", "fresh"));
    jars.plugin("second.jar", "Second", NAMED.formatted("Second", "fresh"));
    jars.plugin("third.jar", "Third", NAMED.formatted("Third", "struct"));
    DroppedPlugins loaded = load();

    assertThat(loaded.report().troubles())
        .extracting(Trouble::what)
        .containsExactly(
            "plugin second.jar: codec 'fresh' is left out, there is one of that name already, of"
                + " first.jar",
            "plugin third.jar: codec 'struct' is left out, there is one of that name already, of"
                + " Wirelab");
    assertThat(new Catalog(loaded.plugins()).codecs().descriptors()).hasSize(1);
  }

  @Test
  void leavesOutWhatNobodyCouldWriteDown() throws Exception {
    jars.plugin("odd.jar", "Odd", NAMED.formatted("Odd", "a+b"));

    assertThat(trouble().what())
        .isEqualTo(
            "plugin odd.jar: codec 'a+b' is left out, a name can have no space, plus, colon or"
                + " comma");
  }

  @Test
  void loadsTheOthersWhereOneListFails() throws Exception {
    jars.plugin("good.jar", "Good", NAMED.formatted("Good", "good"));
    jars.plugin(
        "half.jar",
        "Half",
        """
        public class Half implements Plugin {
          @Override public List<Provider<Codec>> codecs() { throw new UnsupportedOperationException(); }
          @Override public List<Provider<FrameSource>> sources() { return null; }
        }
        """);
    DroppedPlugins loaded = load();

    assertThat(loaded.report().troubles())
        .extracting(Trouble::what)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("plugin half.jar: its list of sources fails: "),
            line -> assertThat(line).startsWith("plugin half.jar: its list of codecs fails: "));
    assertThat(new Catalog(loaded.plugins()).codecs().descriptors())
        .extracting(Descriptor::name)
        .containsExactly("good");
  }

  @Test
  void turnsMistakesOfACodecIntoLinesThatNameThePlugin() throws Exception {
    jars.plugin(
        "clumsy.jar",
        "Clumsy",
        """
        public class Clumsy implements Plugin {
          @Override public List<Provider<Codec>> codecs() {
            return List.of(
                Provider.of(new Descriptor("clumsy", "t", "h", List.of()), s -> new Broken()),
                Provider.of(
                    new Descriptor("unmade", "t", "h", List.of()),
                    s -> { throw new IllegalStateException("not today"); }));
          }
        }
        final class Broken implements Codec {
          @Override public Message encode(VideoFrame frame) { return encode(frame); }
          @Override public VideoFrame decode(Message message) { message.close(); return null; }
          @Override public Layout layout(Message message) {
            return new Layout(List.of(new Field("a", new ByteRange(0, 1), "")), Optional.empty());
          }
          @Override public boolean recognises(ByteBuffer start) { throw new AssertionError(); }
          @Override public boolean lossless() { throw new NoClassDefFoundError("org/x/Y"); }
          @Override public void close() { throw new IllegalStateException(); }
        }
        """);
    Catalog catalog = new Catalog(load().plugins());

    try (Codec codec = catalog.codecs().create(catalog.codecs().parse("clumsy"));
        VideoFrame frame = WirePictures.picture(VideoFormat.bgr(2, 2), null, 1);
        Message message = WirePictures.arrived(new byte[4])) {
      assertThatThrownBy(() -> codec.encode(frame))
          .isInstanceOf(CodecException.class)
          .hasMessageStartingWith(
              "plugin clumsy.jar: codec 'clumsy' fails in encode: java.lang.StackOverflowError at ");
      assertThatThrownBy(() -> codec.decode(WirePictures.arrived(new byte[4])))
          .isInstanceOf(CodecException.class)
          .hasMessageContaining("fails in decode: java.lang.NullPointerException: no picture");
      assertThat(codec.layout(message).fields())
          .containsExactly(
              new Field(
                  "Malformed",
                  "_ws.malformed",
                  new ByteRange(0, 4),
                  "plugin clumsy.jar: codec 'clumsy' fails in layout: the fields end at byte 1,"
                      + " what they are parts of at byte 4",
                  List.of()));
      assertThat(codec.recognises(ByteBuffer.allocate(1))).isFalse();
      assertThat(codec.lossless()).isFalse();
    }
    assertThatThrownBy(() -> catalog.codecs().create(catalog.codecs().parse("unmade")))
        .isInstanceOf(SettingException.class)
        .hasMessageStartingWith("plugin clumsy.jar: codec 'unmade' fails in create: ");
  }
}
