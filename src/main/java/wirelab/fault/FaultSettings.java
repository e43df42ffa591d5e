package wirelab.fault;

import java.util.List;
import wirelab.spi.Setting;

/** What can be set on faults. */
final class FaultSettings {
  static final String CHANCE = "p";
  static final String RECEIVER = "receiver";
  static final String LAST = "last";
  static final String STR = "str";

  static final Setting.Choice AT =
      new Setting.Choice(
          "at",
          "Where",
          "sender breaks what leaves, so that the packets show it; receiver breaks what has arrived.",
          "sender",
          List.of("sender", RECEIVER));

  static final Setting.Whole BITS =
      new Setting.Whole("bits", "Bits", "How many bits are turned over.", 1, 1, 64);

  static final Setting.Whole UNIT =
      new Setting.Whole(
          "message",
          "Message",
          "Which message of a stream, or which datagram, counted from 0.",
          0,
          0,
          1_000_000_000);

  static final Setting.Whole BYTE =
      new Setting.Whole(
          "byte",
          "Byte",
          "Which of its bytes, counted from 0, what the framing puts in front included.",
          0,
          0,
          Integer.MAX_VALUE);

  static final Setting.Whole XOR =
      new Setting.Whole(
          "xor",
          "Bits",
          "The bits that are turned over, as one number: 1 is the lowest bit, 255 all of them.",
          255,
          1,
          255);

  static final Setting.Choice ONLY =
      new Setting.Choice(
          "only",
          "Which",
          "all datagrams may be hit, or only the last of each picture.",
          "all",
          List.of("all", LAST));

  static final Setting.Whole BY =
      new Setting.Whole("by", "Overtaken by", "How many later ones overtake it.", 3, 1, 100);

  static final Setting.Whole MILLIS =
      new Setting.Whole("ms", "Milliseconds", "How much longer it takes.", 20, 0, 10_000);

  static final Setting.Whole JITTER =
      new Setting.Whole(
          "jitter", "Jitter, ms", "It takes up to so much more or less.", 0, 0, 10_000);

  static final Setting.Whole KBIT =
      new Setting.Whole("kbit", "kbit/s", "Thousands of bits a second.", 10_000, 1, 100_000_000);

  static final Setting.Whole PIECES =
      new Setting.Whole("pieces", "Pieces", "How many pieces it becomes.", 2, 2, 1000);

  static final Setting.Whole STALLED =
      new Setting.Whole("ms", "Milliseconds", "How long it stands still.", 500, 1, 10_000);

  static final Setting.Whole TAKES =
      new Setting.Whole("ms", "Milliseconds", "How long each picture takes it.", 50, 1, 10_000);

  static final Setting.Whole OFF =
      new Setting.Whole("by", "Off by", "What is added to the length.", 1, -1000, 1000);

  static final Setting.Choice OF =
      new Setting.Choice(
          "of",
          "Length of",
          "getsizeof is sys.getsizeof(data), which counts Python's own 33 bytes too; str is"
              + " len(str(data)), the characters of its text.",
          "getsizeof",
          List.of("getsizeof", STR));

  private FaultSettings() {}

  static Setting.Decimal chance(double usual) {
    return new Setting.Decimal(
        CHANCE, "Probability", "For each one: 0 never, 1 always.", usual, 0, 1);
  }
}
