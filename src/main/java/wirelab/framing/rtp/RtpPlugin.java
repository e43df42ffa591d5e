package wirelab.framing.rtp;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import wirelab.spi.Descriptor;
import wirelab.spi.Framing;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/** Brings the framing {@code rtp}, which carries what the codec {@code jpeg} makes. */
public final class RtpPlugin implements Plugin {
  private static final int RANDOM = -1;

  private static final Setting.Whole GROUP =
      new Setting.Whole(
          "fec",
          "FEC: packets a parity",
          "0 for none; else one XOR parity packet after so many, by which one lost is rebuilt.",
          0,
          0,
          Parity.MOST);
  private static final Setting.Whole TYPE =
      new Setting.Whole(
          "pt", "Payload type", "26 is JPEG (RFC 3551); 96 to 126 are free.", 26, 0, 126);
  private static final Setting.Whole SSRC =
      new Setting.Whole(
          "ssrc", "SSRC", "Names the source; -1 draws one.", RANDOM, RANDOM, Integer.MAX_VALUE);
  private static final Setting.Whole SEQUENCE =
      new Setting.Whole(
          "seq", "First sequence number", "-1 draws one, as is usual.", RANDOM, RANDOM, 65_535);
  private static final Setting.Whole TIMESTAMP =
      new Setting.Whole(
          "timestamp", "First timestamp", "-1 draws one.", RANDOM, RANDOM, Integer.MAX_VALUE);
  private static final Setting.Whole TICKS =
      new Setting.Whole(
          "ticks",
          "Ticks a picture",
          "Of the clock of 90,000 a second: 3000 for 30 pictures a second.",
          3000,
          1,
          90_000);

  @Override
  public List<Provider<Framing>> framings() {
    return List.of(
        Provider.of(
            new Descriptor(
                "rtp",
                "RTP",
                "For datagrams: the 12 bytes of RFC 3550 and JPEG by RFC 2435, as GStreamer and"
                    + " ffmpeg speak it. Goes with the codec jpeg.",
                List.of(GROUP, TYPE, SSRC, SEQUENCE, TIMESTAMP, TICKS)),
            settings -> new RtpFraming(stream(settings))));
  }

  private static RtpStream stream(Settings settings) throws SettingException {
    return new RtpStream(
        settings.get(TYPE),
        drawn(settings.get(SSRC), Integer.MAX_VALUE),
        drawn(settings.get(SEQUENCE), 1 << 15),
        drawn(settings.get(TIMESTAMP), Integer.MAX_VALUE),
        settings.get(TICKS),
        settings.get(GROUP));
  }

  /** The first ones are drawn at random, as RFC 3550, 5.1 wants; not too near to the wrap. */
  private static int drawn(int set, int end) {
    return set == RANDOM ? ThreadLocalRandom.current().nextInt(1, end) : set;
  }
}
