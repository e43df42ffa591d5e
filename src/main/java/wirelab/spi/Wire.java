package wirelab.spi;

/**
 * How pictures travel: a transport, a framing and a codec.
 *
 * <p>{@code tutorial} is TCP, a native {@code Q} in front, and a pickle of the raw array.
 */
public record Wire(Spec transport, Spec framing, Spec codec) {
  public static final Wire TUTORIAL = new Wire(Spec.of("tcp"), Spec.of("Q"), Spec.of("pickle"));

  /** Reads {@code tutorial} or {@code TRANSPORT+FRAMING+CODEC}. */
  public static Wire parse(String text, Catalog catalog) throws SettingException {
    if (text.equals("tutorial")) {
      return TUTORIAL;
    }
    String[] parts = text.split("\\+", -1);
    if (parts.length != 3) {
      throw new SettingException(
          "wire '%s': write tutorial or TRANSPORT+FRAMING+CODEC, as in tcp+Q+struct or udp+chunks+pickle"
              .formatted(text));
    }
    return new Wire(
        catalog.transports().parse(parts[0]),
        catalog.framings().parse(parts[1]),
        catalog.codecs().parse(parts[2]));
  }

  @Override
  public String toString() {
    return transport + "+" + framing + "+" + codec;
  }
}
