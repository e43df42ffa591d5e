/** Where everything is found, put together and started. */
@NullMarked
package wirelab.app;

import org.jspecify.annotations.NullMarked;
