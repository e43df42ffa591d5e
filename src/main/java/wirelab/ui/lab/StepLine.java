package wirelab.ui.lab;

import wirelab.lab.LabStep;

/**
 * A step in the list of a lab's steps.
 *
 * @param number counted from 1
 * @param current whether it is the one that is shown
 */
record StepLine(int number, LabStep step, Sign sign, boolean current) {}
