package wirelab.dissect;

import java.util.List;
import java.util.Optional;
import wirelab.model.ByteView;
import wirelab.model.Layer;

/** Checks the checksum of TCP and UDP, which is also made over parts of the IP header. */
final class TransportSum {
  private TransportSum() {}

  static InternetSum.Verdict verdict(ByteView all, int written, List<Layer> below, int protocol) {
    Optional<InternetSum> sum = InternetSum.pseudoHeader(all, below, protocol);
    if (sum.isEmpty() || !all.complete()) {
      return InternetSum.Verdict.UNVERIFIED;
    }
    int pseudo = sum.get().folded();
    return InternetSum.transport(written, sum.get().add(all), pseudo, below);
  }
}
