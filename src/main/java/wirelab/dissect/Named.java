package wirelab.dissect;

/** What a field is called: by people, and in filters. */
record Named(String title, String key) {}
