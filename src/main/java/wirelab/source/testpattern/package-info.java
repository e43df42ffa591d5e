/** Pictures that are drawn, for machines without a camera and for measuring. */
@NullMarked
package wirelab.source.testpattern;

import org.jspecify.annotations.NullMarked;
