/** {@code wirelab doctor}: what this machine lacks, what that means, and what mends it. */
@NullMarked
package wirelab.cli.doctor;

import org.jspecify.annotations.NullMarked;
