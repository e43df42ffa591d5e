/** Comparisons kept in files, and written for other programs. */
@NullMarked
package wirelab.compare.report;

import org.jspecify.annotations.NullMarked;
