package wirelab.cli.doctor;

/** A check and what it found: one line of the report. */
record Diagnosis(String what, Mark mark, String meaning, String mend) {
  static Diagnosis of(Check check, Finding finding) {
    return new Diagnosis(
        check.what(), Mark.of(finding.works(), check.needed()), finding.meaning(), finding.mend());
  }
}
