package wirelab.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A lesson that is done step by step.
 *
 * @param file where it was read from; what belongs to it stands beside it
 * @param needs labs that come before it, by their ids
 * @param requires what a machine must have: {@code raw}, {@code capture}, {@code python}
 * @param introduction Markdown
 */
public record Lab(
    Path file,
    String id,
    String title,
    String introduction,
    List<String> needs,
    List<String> requires,
    List<Parameter> parameters,
    List<LabStep> steps) {
  private static final String PORT = "port";
  private static final int MOST_PORTS = 65_535;

  public Lab {
    needs = List.copyOf(needs);
    requires = List.copyOf(requires);
    parameters = List.copyOf(parameters);
    steps = List.copyOf(steps);
  }

  /** How long it takes, about. */
  public int minutes() {
    return steps.stream().mapToInt(LabStep::minutes).sum();
  }

  /** The parameters of a learner. */
  public Map<String, Long> draw(long seed) {
    Map<String, Long> drawn = new TreeMap<>();
    parameters.forEach(parameter -> drawn.put(parameter.name(), parameter.draw(seed)));
    return drawn;
  }

  /** A learner's own ports: the parameters whose names begin with {@code port}. */
  public Set<Integer> ports(long seed) {
    return draw(seed).entrySet().stream()
        .filter(one -> one.getKey().startsWith(PORT))
        .map(one -> Math.clamp(one.getValue(), 1, MOST_PORTS))
        .collect(Collectors.toSet());
  }

  public Optional<LabStep> step(String name) {
    return steps.stream().filter(step -> step.id().equals(name)).findFirst();
  }
}
