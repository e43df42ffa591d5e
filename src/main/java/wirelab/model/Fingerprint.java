package wirelab.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what two programs tell whether they have the same bytes without showing them: the first 16
 * hexadecimal digits of their SHA-256.
 */
public final class Fingerprint {
  private static final int BYTES = 8;

  private Fingerprint() {}

  /** Of some bytes, from position to limit. */
  public static String of(ByteBuffer bytes) {
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      sum.update(bytes.duplicate());
      return HexFormat.of().formatHex(sum.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
