package wirelab.app.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import wirelab.cli.doctor.PluginReport.Trouble;
import wirelab.spi.Descriptor;
import wirelab.spi.Dissector;
import wirelab.spi.Plugin;
import wirelab.spi.Provider;

/**
 * Lets the parts of one jar in, each under a name that nobody else has and with a guard around it.
 * A part that can not be let in does not keep the others out.
 */
final class Entrance {
  /** What has a meaning in a wire or between settings can not be in a name. */
  private static final Pattern NAME = Pattern.compile("[^\\s+:,]+");

  private final String jar;
  private final Map<String, String> owners;
  private final List<String> admitted = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  /**
   * For the jar of that name.
   *
   * @param owners whose the parts are that there are by now; more come in
   */
  Entrance(String jar, Map<String, String> owners) {
    this.jar = jar;
    this.owners = owners;
  }

  /** What was let in: {@code codec 'msgpack'}. */
  List<String> admitted() {
    return admitted;
  }

  List<Trouble> troubles() {
    return troubles;
  }

  /** Asks a plugin for all that it brings, once and for all. */
  Plugin admit(Plugin plugin) {
    return new Guarded(
        providers("source", plugin::sources, GuardedSource::new),
        providers("codec", plugin::codecs, GuardedCodec::new),
        providers("framing", plugin::framings, (framing, blame) -> framing),
        providers("transport", plugin::transports, (transport, blame) -> transport),
        dissectors(plugin::dissectors));
  }

  private <T> List<Provider<T>> providers(
      String kind, Listing<Provider<T>> listing, BiFunction<T, Blame, T> guard) {
    List<Provider<T>> guarded = new ArrayList<>();
    for (Provider<T> provider : listed(kind, listing)) {
      try {
        Descriptor descriptor = provider.descriptor();
        String part = part(kind, descriptor.name());
        if (admits(part, descriptor.name())) {
          guarded.add(new GuardedProvider<>(provider, descriptor, new Blame(jar, part), guard));
        }
      } catch (RuntimeException | Error e) {
        troubles.add(Complaint.of("plugin %s: a %s of it".formatted(jar, kind), e));
      }
    }
    return guarded;
  }

  private List<Dissector> dissectors(Listing<Dissector> listing) {
    List<Dissector> guarded = new ArrayList<>();
    for (Dissector dissector : listed("dissector", listing)) {
      try {
        String part = part("dissector", dissector.protocol());
        if (admits(part, dissector.protocol())) {
          guarded.add(new GuardedDissector(dissector, new Blame(jar, part)));
        }
      } catch (RuntimeException | Error e) {
        troubles.add(Complaint.of("plugin %s: a dissector of it".formatted(jar), e));
      }
    }
    return guarded;
  }

  private <T> List<T> listed(String kind, Listing<T> listing) {
    try {
      return List.copyOf(listing.list());
    } catch (RuntimeException | Error e) {
      troubles.add(Complaint.of("plugin %s: its list of %ss".formatted(jar, kind), e));
      return List.of();
    }
  }

  private boolean admits(String part, String name) {
    String line = "plugin %s: %s is left out, ".formatted(jar, part);
    if (!NAME.matcher(name).matches()) {
      String reason = "a name can have no space, plus, colon or comma";
      troubles.add(new Trouble(line + reason, "give it another name"));
      return false;
    }
    String owner = owners.putIfAbsent(part, jar);
    if (owner != null) {
      String reason = "there is one of that name already, of " + owner;
      troubles.add(new Trouble(line + reason, "take one of the two away, or rename it"));
      return false;
    }
    admitted.add(part);
    return true;
  }

  /** What a part is called in lines: {@code codec 'msgpack'}. */
  static String part(String kind, String name) {
    return "%s '%s'".formatted(kind, name);
  }

  /** What a plugin lists. */
  private interface Listing<T> {
    List<T> list();
  }
}
