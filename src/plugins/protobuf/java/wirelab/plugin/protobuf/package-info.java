/** The codec {@code protobuf}: a picture as a message of Protocol Buffers. */
@NullMarked
package wirelab.plugin.protobuf;

import org.jspecify.annotations.NullMarked;
