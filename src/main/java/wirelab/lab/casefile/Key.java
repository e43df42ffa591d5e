package wirelab.lab.casefile;

import java.util.List;

/**
 * What is to be found in a learner's capture.
 *
 * @param hashes of the whole pictures, in their order
 * @param lost the datagrams that are missing, as {@code message.index}, in their order
 * @param change the packet that brings the first byte of the first picture in another encoding
 * @param picture the message whose picture has a text in it
 * @param text that stands there
 */
public record Key(List<String> hashes, List<String> lost, long change, long picture, String text) {
  public Key {
    hashes = List.copyOf(hashes);
    lost = List.copyOf(lost);
  }
}
