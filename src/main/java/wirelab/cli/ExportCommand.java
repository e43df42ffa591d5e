package wirelab.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirelab.capture.Damage;
import wirelab.export.Export;
import wirelab.export.Format;
import wirelab.export.UnwritableException;
import wirelab.spi.Catalog;
import wirelab.spi.SettingException;

/** Hands a session to another program: {@code wirelab export}. */
@Command(
    name = "export",
    description = {
      "Makes of a recorded session, or of any capture, a file for another program. Its ending says"
          + " what: .pcapng packets for Wireshark, each with a comment that names the message, the"
          + " bytes and the calls; .lua a dissector of the session's wire for Wireshark; .csv and"
          + " .jsonl what was logged; .html a page that shows packets, fields and bytes without a"
          + " network.",
      "A file of that name is replaced, once the new one is complete."
    },
    footer = {
      "  wirelab export lesson.pcapng --to commented.pcapng",
      "  wirelab export lesson.pcapng --to wirelab.lua",
      "  wirelab export lesson.pcapng --to lesson.html"
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SESSION", description = "The recorded session, or a capture.")
  private Path session = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; it ends in .pcapng, .lua, .csv, .jsonl or .html.")
  private Path target = Path.of("");

  private final Catalog catalog;
  private final Streams streams;

  ExportCommand(Catalog catalog, Streams streams) {
    this.catalog = catalog;
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException {
    Optional<Format> format = Format.of(target);
    if (format.isEmpty()) {
      throw new SettingException(
          "--to %s: its name must end in one of %s".formatted(target, Format.endings()));
    }
    try {
      Optional<Damage> damage = new Export(catalog, session).to(target, format.get());
      return damage.isEmpty() ? 0 : complain(session + ": " + damage.get());
    } catch (UnwritableException e) {
      return complain(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      return complain(
          session + ": there is no such file; check the spelling, or the folder you are in");
    } catch (IOException e) {
      return complain("%s: can not be read: %s".formatted(session, e.getMessage()));
    }
  }

  private int complain(String line) {
    streams.err().println("wirelab export: " + line);
    streams.err().flush();
    return 1;
  }
}
