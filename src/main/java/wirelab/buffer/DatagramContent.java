package wirelab.buffer;

import java.util.List;

/**
 * The pieces of a picture that datagrams have brought.
 *
 * @param count of all its pieces; -1 while not known
 * @param arrived which have come, from 0, in the order in which they came
 */
public record DatagramContent(int count, List<Integer> arrived) implements Content {
  public DatagramContent {
    arrived = List.copyOf(arrived);
  }

  /** How many have not come; -1 while their number is not known. */
  public int missing() {
    return count < 0 ? -1 : count - arrived.size();
  }
}
