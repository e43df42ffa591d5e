package wirelab.codec.objectstream;

/** What all who read parts of one message share. */
record Reading(StreamInput in, Handles handles, Steps steps, PlainReader plain) {
  static Reading of(StreamInput in, Handles handles) {
    return new Reading(in, handles, new Steps(), new PlainReader(in, handles));
  }
}
