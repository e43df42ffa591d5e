package wirelab.cli;

import java.util.ListResourceBundle;
import wirelab.spi.Catalog;
import wirelab.spi.Descriptor;
import wirelab.spi.Parts;

/** The names of all parts, for the texts of the options. */
final class Names extends ListResourceBundle {
  private final Catalog catalog;

  Names(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  protected Object[][] getContents() {
    return new Object[][] {
      {"sources", list(catalog.sources())},
      {"transports", list(catalog.transports())},
      {"framings", list(catalog.framings())},
      {"codecs", list(catalog.codecs())},
    };
  }

  private static String list(Parts<?> parts) {
    return String.join(", ", parts.descriptors().stream().map(Descriptor::name).toList());
  }
}
