package wirelab.trace;

/** What is noteworthy about a segment beside those around it, named as by Wireshark. */
public enum Analysis {
  PLAIN("", ""),
  RETRANSMISSION("tcp.analysis.retransmission", "[TCP Retransmission] "),
  OUT_OF_ORDER("tcp.analysis.out_of_order", "[TCP Out-Of-Order] "),
  LOST_SEGMENT("tcp.analysis.lost_segment", "[TCP Previous segment not captured] ");

  private final String key;
  private final String remark;

  Analysis(String key, String remark) {
    this.key = key;
    this.remark = remark;
  }

  /** What filters call it. */
  public String key() {
    return key;
  }

  /** What stands in front of the packet's line; empty for a plain one. */
  public String remark() {
    return remark;
  }
}
