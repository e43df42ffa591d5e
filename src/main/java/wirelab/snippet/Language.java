package wirelab.snippet;

import java.util.regex.Pattern;

/** The languages of the sources that are shown. */
public enum Language {
  JAVA(
      "Java",
      "//",
      "(?<comment>/\\*(?s:.*?)\\*/|//[^\\n]*)"
          + "|(?<string>\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
          + "|(?<annotation>@[A-Z]\\w*)"
          + "|\\b(?<keyword>abstract|boolean|break|byte|case|catch|char|class|continue|default|do"
          + "|double|else|enum|extends|final|finally|float|for|if|implements|import|instanceof|int"
          + "|interface|long|new|null|package|private|protected|public|record|return|sealed|short"
          + "|static|super|switch|synchronized|this|throw|throws|true|false|try|void|volatile|while"
          + ")\\b"
          + "|\\b(?<number>\\d[\\d_]*(?:\\.\\d+)?[LlFfDd]?)\\b"),
  PYTHON(
      "Python",
      "#",
      "(?<string>\"\"\"(?s:.*?)\"\"\"|[bfr]?\"(?:\\\\.|[^\"\\\\\\n])*\""
          + "|[bfr]?'(?:\\\\.|[^'\\\\\\n])*')"
          + "|(?<comment>#[^\\n]*)"
          + "|(?<annotation>^@\\w+)"
          + "|\\b(?<keyword>and|as|assert|break|class|continue|def|del|elif|else|except|finally|for"
          + "|from|global|if|import|in|is|lambda|not|or|pass|raise|return|try|while|with|yield|None"
          + "|True|False)\\b"
          + "|\\b(?<number>\\d[\\d_]*(?:\\.\\d+)?)\\b");

  private final String title;
  private final String remark;
  private final Pattern tokens;

  Language(String title, String remark, String tokens) {
    this.title = title;
    this.remark = remark;
    this.tokens = Pattern.compile(tokens);
  }

  public String title() {
    return title;
  }

  /** What begins a comment that goes to the end of the line. */
  String remark() {
    return remark;
  }

  Pattern tokens() {
    return tokens;
  }
}
