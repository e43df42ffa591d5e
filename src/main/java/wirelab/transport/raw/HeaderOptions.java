package wirelab.transport.raw;

import java.util.List;
import wirelab.spi.Setting;
import wirelab.spi.SettingException;
import wirelab.spi.Settings;

/**
 * What the headers of a packet say, as far as one may choose.
 *
 * @param own whether we write the IP header ourselves (IP_HDRINCL), or the kernel does
 * @param ip what it says
 * @param sourcePort of the UDP header, 0 for one that is free
 * @param checksum of the UDP header
 */
record HeaderOptions(boolean own, Ip ip, int sourcePort, Checksum checksum) {
  private static final Setting.Choice HEADER =
      new Setting.Choice(
          "header",
          "IP header",
          "Who writes the IP header: we (own, IP_HDRINCL) or the kernel. The UDP header is ours.",
          "own",
          List.of("own", "kernel"));
  private static final Setting.Whole TTL =
      new Setting.Whole(
          "ttl", "TTL", "Time to live: the routers that a packet may pass, RFC 791.", 64, 1, 255);
  private static final Setting.Whole ID =
      new Setting.Whole(
          "id",
          "Identification",
          "Of the first packet, then counted up; 0 leaves it to the kernel. Own header only.",
          1,
          0,
          65_535);
  private static final Setting.Whole DSCP =
      new Setting.Whole(
          "dscp",
          "DSCP",
          "What routers may prefer, RFC 2474: 0 ordinary, 46 expedited. Own header only.",
          0,
          0,
          63);
  private static final Setting.Flag DF =
      new Setting.Flag(
          "df", "Don't fragment", "The flag DF of the IP header. Own header only.", false);
  private static final Setting.Whole SOURCE =
      new Setting.Whole(
          "source", "Source port", "Of the UDP header; 0 takes one that is free.", 0, 0, 65_535);
  private static final Setting.Choice CHECKSUM =
      new Setting.Choice(
          "checksum",
          "UDP checksum",
          "computed; zero, which in IPv4 means none; or wrong, which receivers drop unseen.",
          "computed",
          List.of("computed", "zero", "wrong"));

  static final List<Setting<?>> SETTINGS = List.of(HEADER, TTL, ID, DSCP, DF, SOURCE, CHECKSUM);

  /**
   * Fields of the IP header.
   *
   * @param ttl time to live
   * @param id of the first packet, 0 for the kernel's choice
   * @param dscp the upper 6 bits of what was the type of service
   * @param keepWhole the flag "don't fragment"
   */
  record Ip(int ttl, int id, int dscp, boolean keepWhole) {}

  /** What stands in the checksum field of UDP. */
  enum Checksum {
    COMPUTED,
    ZERO,
    WRONG
  }

  static HeaderOptions of(Settings settings) throws SettingException {
    Ip ip = new Ip(settings.get(TTL), settings.get(ID), settings.get(DSCP), settings.get(DF));
    Checksum checksum =
        switch (settings.get(CHECKSUM)) {
          case "zero" -> Checksum.ZERO;
          case "wrong" -> Checksum.WRONG;
          default -> Checksum.COMPUTED;
        };
    return new HeaderOptions(
        settings.get(HEADER).equals("own"), ip, settings.get(SOURCE), checksum);
  }
}
