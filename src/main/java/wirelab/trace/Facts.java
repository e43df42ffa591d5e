package wirelab.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is known of each packet, by number, in little memory. */
final class Facts {
  private static final int BLOCK = 1 << 14;
  private static final Analysis[] ANALYSES = Analysis.values();

  private final List<Block> blocks = new ArrayList<>();

  /** So many packets one after the other. */
  private static final class Block {
    private final long first;
    private final int[] flows = new int[BLOCK];
    private final long[] offsets = new long[BLOCK];
    private final byte[] analyses = new byte[BLOCK];

    Block(long first) {
      this.first = first;
    }

    void set(long number, Fact fact) {
      int at = (int) (number - first);
      flows[at] = fact.flow();
      offsets[at] = fact.offset();
      analyses[at] = (byte) codeOf(fact.analysis());
    }
  }

  /** Numbers grow; those that are left out are unknown. */
  void put(long number, Fact fact) {
    while (blocks.isEmpty() || number >= blocks.getLast().first + BLOCK) {
      Block block = new Block(blocks.isEmpty() ? number : blocks.getLast().first + BLOCK);
      Arrays.fill(block.flows, -1);
      blocks.add(block);
    }
    blocks.getLast().set(number, fact);
  }

  /** Tells what turned out with packet {@code last} of those that carried parts of the same. */
  void correct(List<Carrier> parts, long last, Fact fact) {
    for (Carrier part : parts) {
      if (part.packet() != last) {
        correct(part.packet(), fact);
      }
    }
  }

  private void correct(long number, Fact fact) {
    if (blocks.isEmpty() || number < blocks.getFirst().first) {
      return;
    }
    int skipped = (int) ((number - blocks.getFirst().first) / BLOCK);
    if (skipped < blocks.size()) {
      blocks.get(skipped).set(number, fact);
    }
  }

  private static int codeOf(Analysis analysis) {
    for (int code = 0; code < ANALYSES.length; code++) {
      if (ANALYSES[code] == analysis) {
        return code;
      }
    }
    throw new IllegalArgumentException(analysis.toString());
  }

  Fact get(long number) {
    if (blocks.isEmpty() || number < blocks.getFirst().first) {
      return Fact.NONE;
    }
    long skipped = (number - blocks.getFirst().first) / BLOCK;
    if (skipped >= blocks.size()) {
      return Fact.NONE;
    }
    Block block = blocks.get((int) skipped);
    int at = (int) (number - block.first);
    return block.flows[at] < 0
        ? Fact.NONE
        : new Fact(block.flows[at], block.offsets[at], ANALYSES[block.analyses[at]]);
  }

  void forget(long before) {
    while (!blocks.isEmpty() && blocks.getFirst().first + BLOCK <= before) {
      blocks.removeFirst();
    }
  }
}
