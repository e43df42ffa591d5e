package wirelab.trace;

import wirelab.model.HostPort;

/** Which socket a packet comes from, and which it goes to. */
record Ends(boolean tcp, Address source, int sourcePort, Address target, int targetPort) {
  Ends reversed() {
    return new Ends(tcp, target, targetPort, source, sourcePort);
  }

  HostPort from() {
    return new HostPort(source.text(), sourcePort);
  }

  HostPort to() {
    return new HostPort(target.text(), targetPort);
  }
}
