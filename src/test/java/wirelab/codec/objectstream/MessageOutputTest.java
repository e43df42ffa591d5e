package wirelab.codec.objectstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import wirelab.model.Memory;
import wirelab.model.Message;

final class MessageOutputTest {
  @Test
  void growsBeyondWhatWasExpected() {
    long before = Memory.common().leased();
    try (MessageOutput output = new MessageOutput()) {
      byte[] bytes = new byte[100_000];
      Arrays.fill(bytes, (byte) 5);
      output.begin(10);
      output.write(5);
      output.write(bytes, 1, 99_999);
      try (Message message = output.take()) {
        assertThat(message.bytes()).isEqualTo(ByteBuffer.wrap(bytes));
      }
      output.begin(10);
    }
    assertThat(Memory.common().leased()).isEqualTo(before);
  }
}
