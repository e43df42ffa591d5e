package wirelab.dissect;

import java.util.List;
import wirelab.spi.Dissector;
import wirelab.spi.Plugin;

/** Brings the dissectors of everything between the wire and a socket, and of RTP and RTSP. */
public final class DissectPlugin implements Plugin {
  @Override
  public List<Dissector> dissectors() {
    return List.of(
        new EthernetDissector(),
        new VlanDissector("vlan", "802.1Q"),
        new VlanDissector("ieee8021ad", "802.1ad"),
        new LoopbackDissector("null"),
        new LoopbackDissector("loop"),
        new CookedDissector(),
        new Cooked2Dissector(),
        new RawIpDissector(),
        new ArpDissector(),
        new Ipv4Dissector(),
        new Ipv6Dissector(),
        new IcmpDissector(),
        new Icmpv6Dissector(),
        new TcpDissector(),
        new UdpDissector(),
        new RtpDissector(),
        new RtpJpegDissector(),
        new ParityDissector(),
        new RtspDissector());
  }
}
