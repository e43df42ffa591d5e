/** Labs: what a learner is asked to do, read from files, and checked on what really happened. */
@NullMarked
package wirelab.lab;

import org.jspecify.annotations.NullMarked;
