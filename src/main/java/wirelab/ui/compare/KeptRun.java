package wirelab.ui.compare;

import wirelab.compare.Run;

/** A comparison and what it is called. */
record KeptRun(String name, Run run) {}
