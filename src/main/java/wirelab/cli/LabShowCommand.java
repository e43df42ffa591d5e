package wirelab.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wirelab.lab.Lab;
import wirelab.lab.LabStep;
import wirelab.lab.Labs;
import wirelab.lab.Question;
import wirelab.spi.SettingException;

/** What a lab asks for: {@code wirelab lab show}. */
@Command(
    name = "show",
    description = {
      "Shows a lab as text: its introduction, and of each step the words, the questions and the"
          + " minutes. A number in braces is drawn for each learner."
    },
    footer = {"  wirelab lab show sockets", "  wirelab lab show sockets --seed 7"})
final class LabShowCommand implements Callable<Integer> {
  @Mixin private final LabOptions options = new LabOptions();

  @Parameters(paramLabel = "ID", description = "The lab.")
  private String id = "";

  @Mixin private final SeedOption seed = new SeedOption();

  private final Streams streams;

  LabShowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws SettingException {
    Labs labs = options.labs();
    Lab lab = LabOptions.find(labs, id);
    PrintWriter out = streams.out();
    out.printf("# %s%n%n", lab.title());
    out.printf("%d steps, %d min%n", lab.steps().size(), lab.minutes());
    list("comes after", String.join(", ", lab.needs()));
    list("needs", String.join(", ", lab.requires()));
    list("numbers", numbers(lab.draw(seed.seed())));
    out.printf("%n%s%n", lab.introduction().strip());
    int number = 0;
    for (LabStep step : lab.steps()) {
      show(step, ++number);
    }
    out.flush();
    return 0;
  }

  private void list(String name, String text) {
    if (!text.isEmpty()) {
      streams.out().printf("%s: %s%n", name, text);
    }
  }

  private static String numbers(Map<String, Long> drawn) {
    return drawn.entrySet().stream()
        .map(one -> "{%s} = %d".formatted(one.getKey(), one.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void show(LabStep step, int number) {
    PrintWriter out = streams.out();
    out.printf("%n## %d %s (%s, %d min)%n", number, step.title(), step.id(), step.minutes());
    out.printf("%n%s%n", step.text().strip());
    for (Question question : step.questions()) {
      out.printf("%n? %s%n", question.text());
      int option = 0;
      for (String text : question.options()) {
        out.printf("  %d %s%n", ++option, text);
      }
    }
  }
}
