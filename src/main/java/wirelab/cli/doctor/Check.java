package wirelab.cli.doctor;

import java.util.concurrent.Callable;

/**
 * Something that may or may not work on this machine.
 *
 * @param what its name, for the first column
 * @param needed whether streaming works only with it
 * @param look finds out; it runs on a thread of its own and may hang
 */
record Check(String what, boolean needed, Callable<Finding> look) {}
