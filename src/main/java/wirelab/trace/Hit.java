package wirelab.trace;

import wirelab.model.ByteRange;

/** Bytes of a message that a fault has hit. */
record Hit(ByteRange bytes, String cause) {}
