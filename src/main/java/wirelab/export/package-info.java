/** Hands sessions to other programs: Wireshark, spreadsheets, scripts, browsers. */
@NullMarked
package wirelab.export;

import org.jspecify.annotations.NullMarked;
