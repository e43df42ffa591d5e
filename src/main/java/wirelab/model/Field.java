package wirelab.model;

/** A named part of a message or packet and what it says, as a reader of the bytes sees it. */
public record Field(String name, ByteRange range, String value) {}
