"""Writes capture files into a folder, at least fifty of them: with scapy, and with Wireshark's own tools."""
import random
import struct
import subprocess
import sys
from pathlib import Path

from scapy.all import (
    ARP, CookedLinux, Dot1AD, Dot1Q, Ether, ICMP, IP, IPOption_RR, IPv6, IPv6ExtHdrDestOpt, IPv6ExtHdrFragment,
    IPv6ExtHdrHopByHop, IPv6ExtHdrRouting, ICMPv6EchoReply, ICMPv6EchoRequest, ICMPv6ND_NS, ICMPv6ParamProblem,
    ICMPv6DestUnreach, Loopback, Raw, RawPcapWriter, TCP, UDP, fragment, fragment6)

random.seed(20250101)
folder = Path(sys.argv[1])
START = 1_700_000_000
A, B = "192.168.1.10", "10.20.30.40"
A6, B6 = "2001:db8::1", "fe80::1:2"
ETHER = dict(src="02:00:00:00:00:01", dst="02:00:00:00:00:02")


def write(name, packets, link=1, nano=False, endian="<", snap=262144):
    writer = RawPcapWriter(str(folder / name), linktype=link, nano=nano, endianness=endian, snaplen=snap)
    writer.write_header(None)
    for i, packet in enumerate(packets):
        data = bytes(packet)
        writer.write_packet(data[:snap], sec=START + i // 3, usec=(i * 123_456_789 if nano else i * 123_456)
                            % (1_000_000_000 if nano else 1_000_000), wirelen=len(data))
    writer.close()


def tool(*words):
    subprocess.run([str(w) for w in words], check=True, capture_output=True)


def conversation(ip, client, server, port=9999, size=300, rounds=4, options=(), isn=(1000, 900_000)):
    """A whole TCP conversation, from the SYN to the last ACK."""
    a, b = isn
    mod = 1 << 32
    there = lambda **k: ip(src=client, dst=server) / TCP(sport=50_000, dport=port, **k)
    back = lambda **k: ip(src=server, dst=client) / TCP(sport=port, dport=50_000, **k)
    packets = [there(flags="S", seq=a, options=list(options), window=64240),
               back(flags="SA", seq=b, ack=(a + 1) % mod, options=list(options), window=65160)]
    a, b = (a + 1) % mod, (b + 1) % mod
    packets.append(there(flags="A", seq=a, ack=b))
    for i in range(rounds):
        data = bytes([i]) * size
        packets.append(there(flags="PA", seq=a, ack=b, window=500 + i) / Raw(data))
        a = (a + size) % mod
        packets.append(back(flags="A", seq=b, ack=a, window=400 + i))
    packets += [there(flags="FA", seq=a, ack=b), back(flags="FA", seq=b, ack=(a + 1) % mod),
                there(flags="A", seq=(a + 1) % mod, ack=(b + 1) % mod)]
    return packets


def ethernet(packets):
    return [Ether(**ETHER) / p for p in packets]


def datagrams(ip, client, server, count=6, size=100):
    return [ip(src=client, dst=server) / UDP(sport=40_000, dport=5000) / Raw(bytes([i]) * size) for i in range(count)]


OPTIONS = [("MSS", 1460), ("SAckOK", b""), ("Timestamp", (123, 0)), ("NOP", None), ("WScale", 7)]
tcp4 = conversation(lambda **k: IP(id=random.randrange(65536), ttl=random.randrange(1, 256), **k), A, B, options=OPTIONS)
tcp6 = conversation(lambda **k: IPv6(hlim=random.randrange(1, 256), **k), A6, B6, options=OPTIONS)
udp4 = datagrams(IP, A, B)
udp6 = datagrams(IPv6, A6, B6)
mixed = ethernet(tcp4) + ethernet(udp6) + [Ether(**ETHER) / ARP(psrc=A, pdst=B)]

write("tcp4.pcap", ethernet(tcp4))
write("tcp6.pcap", ethernet(tcp6))
write("udp4.pcap", ethernet(udp4))
write("udp6.pcap", ethernet(udp6))
write("mixed.pcap", mixed)
write("mixed-ns.pcap", mixed, nano=True)
write("mixed-big.pcap", mixed, endian=">")
write("mixed-big-ns.pcap", mixed, nano=True, endian=">")
for snap in (30, 54, 60, 68, 100):
    write(f"snap{snap}.pcap", mixed, snap=snap)
write("vlan.pcap", [Ether(**ETHER) / Dot1Q(vlan=100 + i, prio=i % 8) / p for i, p in enumerate(tcp4)])
write("qinq.pcap", [Ether(**ETHER) / Dot1AD(vlan=5) / Dot1Q(vlan=7) / p for p in tcp6])
write("arp.pcap", [Ether(**ETHER) / ARP(op=op, psrc=A, pdst=B) for op in (1, 2, 1)])
write("padding.pcap", [bytes(p).ljust(60, b"\0") for p in ethernet(tcp4 + datagrams(IP, A, B, size=3))])
write("raw101.pcap", tcp4 + tcp6, link=101)
write("raw12.pcap", tcp4 + udp6, link=12)
write("raw14.pcap", tcp4, link=14)
write("raw228.pcap", tcp4 + udp4, link=228)
write("raw229.pcap", tcp6 + udp6, link=229)
for family in (24, 28, 30):
    write(f"null-{family}.pcap", [struct.pack("<I", 2) + bytes(p) for p in tcp4]
          + [struct.pack("<I", family) + bytes(p) for p in tcp6], link=0)
write("null-big.pcap", [struct.pack(">I", 2) + bytes(p) for p in tcp4]
      + [struct.pack(">I", 30) + bytes(p) for p in tcp6], link=0, endian=">")
write("loop.pcap", [struct.pack(">I", 2) + bytes(p) for p in tcp4]
      + [struct.pack(">I", 24) + bytes(p) for p in udp6], link=108)
write("sll.pcap", [CookedLinux(pkttype=4, lladdrlen=6, src=b"\2\0\0\0\0\1") / p for p in tcp4]
      + [CookedLinux(proto=0x86dd) / p for p in udp6], link=113)
write("sll2.pcap", [struct.pack(">HHIHBB8s", 0x0800, 0, 2, 1, 4, 6, b"\2\0\0\0\0\1") + bytes(p) for p in tcp4]
      + [struct.pack(">HHIHBB8s", 0x86DD, 0, 1, 772, 0, 6, b"") + bytes(p) for p in tcp6], link=276)
write("fragments.pcap", ethernet(fragment(IP(src=A, dst=B, id=77) / UDP(sport=1111, dport=2222) / Raw(b"x" * 4000), 1400)))
mixed_up = fragment(IP(src=A, dst=B, id=78) / UDP(sport=1111, dport=2222) / Raw(b"y" * 6000), 800)
random.shuffle(mixed_up)
write("fragments-shuffled.pcap", ethernet(mixed_up))
write("fragments-lost.pcap", ethernet(mixed_up[1:]))
write("fragments6.pcap", ethernet(fragment6(
    IPv6(src=A6, dst=B6) / IPv6ExtHdrFragment(id=99) / UDP(sport=3333, dport=4444) / Raw(b"z" * 4000), 1300)))
write("ext6.pcap", ethernet([
    IPv6(src=A6, dst=B6) / IPv6ExtHdrHopByHop() / UDP(sport=1, dport=2) / Raw(b"a"),
    IPv6(src=A6, dst=B6) / IPv6ExtHdrDestOpt() / TCP(sport=3, dport=4, flags="S", seq=9),
    IPv6(src=A6, dst=B6) / IPv6ExtHdrHopByHop() / IPv6ExtHdrRouting(addresses=[B6]) / UDP(sport=5, dport=6),
    IPv6(src=A6, dst=B6) / IPv6ExtHdrFragment(id=5) / UDP(sport=7, dport=8) / Raw(b"atomic")]))
write("options4.pcap", ethernet([IP(src=A, dst=B, options=[IPOption_RR(routers=["1.2.3.4"])]) / p for p in
                                 (UDP(sport=1000, dport=1001) / Raw(b"o"), TCP(sport=1002, dport=1003, seq=5))]))
write("icmp.pcap", ethernet([IP(src=A, dst=B) / ICMP(type=8, id=1, seq=2) / Raw(b"ping"),
                             IP(src=B, dst=A) / ICMP(type=0, id=1, seq=2) / Raw(b"ping"),
                             IP(src=B, dst=A) / ICMP(type=3, code=3) / IP(bytes(udp4[0])[:28]),
                             IP(src=B, dst=A) / ICMP(type=11) / IP(bytes(udp4[1])[:28])]))
write("icmpv6.pcap", ethernet([IPv6(src=A6, dst=B6) / ICMPv6EchoRequest(id=3, seq=4, data=b"ping"),
                               IPv6(src=B6, dst=A6) / ICMPv6EchoReply(id=3, seq=4, data=b"ping"),
                               IPv6(src=A6, dst="ff02::1:ff00:2") / ICMPv6ND_NS(tgt=B6),
                               IPv6(src=B6, dst=A6) / ICMPv6DestUnreach(code=4) / udp6[0],
                               IPv6(src=B6, dst=A6) / ICMPv6ParamProblem() / udp6[1]]))
write("tunnel.pcap", ethernet([IP(src="1.1.1.1", dst="2.2.2.2") / p for p in tcp6]))
write("wrap.pcap", ethernet(conversation(IP, A, B, size=1000, isn=(0xFFFFFF00, 0xFFFFFFFE))))
lossy = ethernet(conversation(IP, A, B, rounds=12))
write("lost.pcap", lossy[:5] + lossy[9:])
write("middle.pcap", lossy[6:])
write("twice.pcap", lossy[:9] + lossy[5:9] + lossy[9:])
write("swapped.pcap", lossy[:5] + [lossy[7], lossy[5], lossy[6]] + lossy[8:])
write("again.pcap", lossy + ethernet(conversation(IP, A, B, isn=(777_000, 333_000))))
write("reset.pcap", lossy[:4] + ethernet([IP(src=B, dst=A) / TCP(sport=9999, dport=50_000, flags="R", seq=900_001)]))
write("flags.pcap", ethernet([IP(src=A, dst=B) / TCP(sport=100 + f, dport=200, flags=f, seq=f, ack=f * 2) for f in range(0, 512, 7)]))
write("many.pcap", ethernet([p for port in range(7000, 7010) for p in conversation(IP, A, B, port=port, rounds=1)]))
write("badsum.pcap", ethernet([IP(src=A, dst=B) / TCP(sport=1, dport=2, chksum=0x1234), IP(src=A, dst=B, chksum=1) / UDP(chksum=5)]))
write("empty.pcap", [])
write("unknown.pcap", [b"abc" * 20], link=147)
write("llc.pcap", [bytes.fromhex("0180c2000000020000000001") + struct.pack(">H", 38) + b"\x42\x42\x03" + b"\0" * 35])
write("ipproto.pcap", ethernet([IP(src=A, dst=B, proto=132) / Raw(b"s" * 20), IP(src=A, dst=B, proto=253) / Raw(b"")]))

tool("editcap", "-F", "pcapng", folder / "mixed.pcap", folder / "mixed.pcapng")
tool("editcap", "-F", "pcapng", folder / "mixed-ns.pcap", folder / "mixed-ns.pcapng")
tool("editcap", "-F", "nsecpcap", folder / "mixed-ns.pcap", folder / "editcap-ns.pcap")
tool("editcap", "-F", "pcap", "-s", "70", folder / "tcp6.pcap", folder / "editcap-snap.pcap")
tool("editcap", "-F", "pcapng", "-a", "1:the first", "-a", "3:the third", folder / "tcp4.pcap", folder / "comments.pcapng")
tool("mergecap", "-w", folder / "merged.pcapng", folder / "tcp4.pcap", folder / "raw101.pcap", folder / "sll.pcap")
tool("mergecap", "-a", "-w", folder / "appended.pcapng", folder / "udp4.pcap", folder / "null-30.pcap")
(folder / "two-sections.pcapng").write_bytes((folder / "mixed-ns.pcapng").read_bytes() + (folder / "merged.pcapng").read_bytes())
dump = "0000 " + " ".join(f"{b:02x}" for b in b"from text2pcap") + "\n"
(folder / "dump.txt").write_text(dump)
tool("text2pcap", "-u", "1000,2000", folder / "dump.txt", folder / "text-udp.pcapng")
tool("text2pcap", "-T", "1000,2000", "-6", "::1,::2", folder / "dump.txt", folder / "text-tcp6.pcapng")
tool("text2pcap", "-F", "pcap", "-u", "1000,2000", folder / "dump.txt", folder / "text-udp.pcap")
(folder / "dump.txt").unlink()


def block(order, kind, body):
    body += b"\0" * (-len(body) % 4)
    return struct.pack(order + "II", kind, len(body) + 12) + body + struct.pack(order + "I", len(body) + 12)


def option(order, code, value):
    return struct.pack(order + "HH", code, len(value)) + value + b"\0" * (-len(value) % 4)


for order, name in ((">", "big"), ("<", "little")):
    section = block(order, 0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1))
    micro = block(order, 1, struct.pack(order + "HHI", 1, 0, 0))
    binary = block(order, 1, struct.pack(order + "HHI", 101, 0, 0) + option(order, 9, bytes([0x80 | 20]))
                   + option(order, 14, struct.pack(order + "q", 1000)) + struct.pack(order + "I", 0))
    data = section + micro + binary + block(order, 0x7777, b"nobody knows this")
    for i, packet in enumerate(tcp4):
        raw = bytes(packet) if i % 2 else bytes(Ether(**ETHER) / packet)
        ticks = (START << 20) + i * 1000 if i % 2 else START * 1_000_000 + i * 2000
        data += block(order, 6, struct.pack(order + "IIIII", i % 2, ticks >> 32, ticks & 0xFFFFFFFF, len(raw), len(raw))
                      + raw + b"\0" * (-len(raw) % 4))
    (folder / f"resolution-{name}.pcapng").write_bytes(data)
print(len(list(folder.glob("*.pcap*"))))
