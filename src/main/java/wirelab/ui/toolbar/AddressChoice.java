package wirelab.ui.toolbar;

import wirelab.model.HostPort;
import wirelab.ui.live.Interfaces;

/** An address to choose, with what that means. */
record AddressChoice(HostPort address, Interfaces.Entry entry) {
  @Override
  public String toString() {
    return address.toString();
  }
}
