package wirelab.lab.handin;

import java.util.List;
import wirelab.model.Packet;
import wirelab.model.Packets;

/** Packets in memory, numbered from 1. */
record PacketList(List<Packet> all) implements Packets {
  PacketList {
    all = List.copyOf(all);
  }

  @Override
  public long first() {
    return 1;
  }

  @Override
  public long end() {
    return all.size() + 1L;
  }

  @Override
  public Packet packet(long number) {
    return all.get(Math.toIntExact(number - 1));
  }
}
