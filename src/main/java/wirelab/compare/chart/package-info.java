/** The charts of a comparison, drawn without a toolkit: marks in a plane, each with its reading. */
@NullMarked
package wirelab.compare.chart;

import org.jspecify.annotations.NullMarked;
