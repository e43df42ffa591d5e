/** Jars that are dropped into folders: found, loaded, and kept from doing harm by mistake. */
@NullMarked
package wirelab.app.plugin;

import org.jspecify.annotations.NullMarked;
