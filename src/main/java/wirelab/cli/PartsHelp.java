package wirelab.cli;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import wirelab.fault.Fault;
import wirelab.spi.Catalog;
import wirelab.spi.Descriptor;
import wirelab.spi.Parts;
import wirelab.spi.Setting;

/** The part of the help that lists what can be chosen, and what can be set on it. */
final class PartsHelp implements IHelpSectionRenderer {
  private static final int NAMES = 24;

  private final Catalog catalog;

  PartsHelp(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String render(Help help) {
    StringBuilder text = new StringBuilder();
    section(text, help, "--source", catalog.sources());
    section(text, help, "--transport", catalog.transports());
    section(text, help, "--framing", catalog.framings());
    section(text, help, "--codec", catalog.codecs());
    section(text, help, "--fault", Fault.all());
    return text.toString();
  }

  private static void section(StringBuilder text, Help help, String option, Parts<?> parts) {
    if (help.commandSpec().findOption(option) == null) {
      return;
    }
    text.append("%n%s NAME or NAME:SETTING=VALUE,...%n".formatted(option));
    int width = help.commandSpec().usageMessage().width();
    TextTable table =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(NAMES, 2, Overflow.SPAN),
            new Column(width - NAMES, 1, Overflow.WRAP));
    for (Descriptor descriptor : parts.descriptors()) {
      table.addRowValues(descriptor.name(), escaped(descriptor.help()));
      settings(table, descriptor.settings());
    }
    text.append(table);
  }

  private static void settings(TextTable table, List<Setting<?>> settings) {
    for (Setting<?> setting : settings) {
      table.addRowValues(
          "  %s=%s".formatted(setting.name(), setting.defaultValue()), escaped(explained(setting)));
    }
  }

  private static String explained(Setting<?> setting) {
    return setting instanceof Setting.Text
        ? setting.help()
        : "%s (%s)".formatted(setting.help(), setting.allowed());
  }

  /** Picocli takes these texts for formats. */
  private static String escaped(String text) {
    return text.replace("%", "%%");
  }
}
