package wirelab.codec;

/** What the bytes of an {@link Entry} say, in the words of the format that they are written in. */
public interface Notation {
  /** What the format is called in the keys of fields: {@code cbor}. */
  String format();

  /** What stands in front of the value: {@code "width" (fixstr)}. */
  String key(Entry entry);

  /** Of which kind the value is, or what bytes are that carry none: {@code uint 16}. */
  String kind(Entry entry);
}
