package wirelab.capture;

import java.io.IOException;

/** The file makes no sense from some byte on. */
final class DamagedException extends IOException {
  private final Damage damage;

  DamagedException(long offset, String reason) {
    super(reason);
    this.damage = new Damage(offset, reason);
  }

  Damage damage() {
    return damage;
  }
}
