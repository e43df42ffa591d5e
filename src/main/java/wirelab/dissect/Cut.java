package wirelab.dissect;

/** The bytes end, or make no sense, before the header does; caught where the layer is made. */
final class Cut extends RuntimeException {
  Cut(String message) {
    super(message, null, false, false);
  }
}
