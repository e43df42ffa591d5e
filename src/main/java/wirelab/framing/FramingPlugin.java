package wirelab.framing;

import java.nio.ByteOrder;
import java.util.List;
import wirelab.spi.Descriptor;
import wirelab.spi.Framing;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Setting;
import wirelab.spi.Settings;

/** The built-in framings. Their names are the formats of Python's {@code struct} module. */
public final class FramingPlugin implements Plugin {
  private static final Setting.Choice WIDTH =
      new Setting.Choice(
          "width",
          "Width of L",
          "A native L has 8 bytes on 64-bit Linux and macOS and 4 on Windows.",
          onWindows() ? "4" : "8",
          List.of("4", "8"));

  private static final Setting.Flag ANSWER =
      new Setting.Flag(
          "answer",
          "Answer each message",
          "The receiver says with one byte that it has a message, before the next one is sent.",
          false);

  @Override
  public List<Provider<Framing>> framings() {
    ByteOrder here = ByteOrder.nativeOrder();
    return List.of(
        prefix(new Prefix("Q", 8, here), "8 bytes in this machine's order, as in the tutorial."),
        prefix(new Prefix(">L", 4, ByteOrder.BIG_ENDIAN), "4 bytes, the highest first."),
        prefix(new Prefix("!I", 4, ByteOrder.BIG_ENDIAN), "4 bytes in network order."),
        prefix(new Prefix(">I", 4, ByteOrder.BIG_ENDIAN), "The same bytes as !I."),
        prefix(
            new Prefix("?I", 4, 4, here),
            "A flag, 3 bytes of padding and a length of 4 in this machine's order: 8 bytes."),
        prefix(new Prefix("=?I", 1, 4, here), "The same without padding: 5 bytes."),
        Provider.of(
            new Descriptor(
                "L",
                "L native",
                "4 or 8 bytes in this machine's order: it depends on the system.",
                List.of(WIDTH, ANSWER)),
            FramingPlugin::nativeLong),
        Provider.of(
            new Descriptor(
                "magic",
                "magic and checksum",
                "SYNC, number, length and CRC-32 (!4sIII): found again after a broken prefix.",
                List.of()),
            settings -> new PrefixFraming(new SyncHead(), false)),
        Provider.of(
            new Descriptor(
                "none", "none", "Nothing: one receive is taken for one message.", List.of()),
            settings -> new NoFraming()),
        Provider.of(
            new Descriptor(
                "chunks",
                "chunks",
                "For datagrams: picture number, index and count (!IHH) before each piece.",
                List.of()),
            settings -> new ChunkFraming()),
        Provider.of(
            new Descriptor(
                "countdown",
                "countdown",
                "For datagrams: one byte that counts the pieces down to 1 (B).",
                List.of()),
            settings -> new CountdownFraming()));
  }

  private static Provider<Framing> prefix(Prefix prefix, String help) {
    return Provider.of(
        new Descriptor(prefix.name(), prefix.name() + " prefix", help, List.of(ANSWER)),
        settings -> new PrefixFraming(prefix, settings.get(ANSWER)));
  }

  private static Framing nativeLong(Settings settings) throws wirelab.spi.SettingException {
    int width = Integer.parseInt(settings.get(WIDTH));
    return new PrefixFraming(new Prefix("L", width, ByteOrder.nativeOrder()), settings.get(ANSWER));
  }

  private static boolean onWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }
}
