/** Takes link, network and transport headers apart: Ethernet to TCP and UDP. */
@NullMarked
package wirelab.dissect;

import org.jspecify.annotations.NullMarked;
