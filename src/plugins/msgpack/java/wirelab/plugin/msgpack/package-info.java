/** The codec {@code msgpack}: a picture as a MessagePack map. */
@NullMarked
package wirelab.plugin.msgpack;

import org.jspecify.annotations.NullMarked;
