/** The codec {@code cbor}: a picture as a CBOR map (RFC 8949). */
@NullMarked
package wirelab.plugin.cbor;

import org.jspecify.annotations.NullMarked;
