package wirelab.compare.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import wirelab.compare.Failure;
import wirelab.compare.Run;
import wirelab.compare.Sample;
import wirelab.export.Destination;

/**
 * A comparison in a file: lines of JSON (UTF-8), the first of which tells what was compared and
 * where, each other one picture through one wire, or why it did not get through.
 */
public final class RunFile {
  /** What the names of these files end with. */
  public static final String ENDING = ".run.jsonl";

  private static final String FORMAT = "wirelab_run";
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  private RunFile() {}

  /** Writes all of it or nothing. */
  public static void write(Run run, Path file) throws IOException {
    Destination.write(
        file,
        writer -> {
          ObjectNode head = JSON.createObjectNode();
          head.put(FORMAT, VERSION);
          head.setAll(RunText.head(run));
          writer.write(head + "\n");
          for (Sample sample : run.samples()) {
            writer.write(RunText.sample(sample) + "\n");
          }
          for (Failure failure : run.failures()) {
            writer.write(RunText.failure(failure) + "\n");
          }
        });
  }

  /**
   * Reads it back.
   *
   * @throws IOException with one line that names the file, where in it and what is wrong
   */
  public static Run read(Path file) throws IOException {
    int line = 1;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      Run head = RunText.head(head(reader.readLine()));
      List<Sample> samples = new ArrayList<>();
      List<Failure> failures = new ArrayList<>();
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        line++;
        JsonNode node = JSON.readTree(text);
        if (node.has("failure")) {
          failures.add(RunText.failure(node));
        } else {
          samples.add(RunText.sample(node));
        }
      }
      Run run =
          new Run(
              head.began(), head.contest(), head.surroundings(), samples, failures, head.stopped());
      check(run);
      return run;
    } catch (NoSuchFileException e) {
      throw new IOException("%s: there is no such file".formatted(file), e);
    } catch (CharacterCodingException e) {
      throw new IOException("%s is no comparison: it is no text".formatted(file), e);
    } catch (JacksonException e) {
      throw refused(file, line, e.getOriginalMessage(), e);
    } catch (RuntimeException e) {
      throw refused(file, line, e.getMessage(), e);
    }
  }

  private static IOException refused(
      Path file, int line, @Nullable String reason, RuntimeException cause) {
    return new IOException("%s, line %d: %s".formatted(file, line, reason), cause);
  }

  private static JsonNode head(@Nullable String line) {
    JsonNode head = line == null ? JSON.createObjectNode() : JSON.readTree(line);
    if (!head.has(FORMAT)) {
      throw new IllegalArgumentException("this is no comparison that was kept by Wirelab");
    }
    int version = head.get(FORMAT).asInt();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "it was kept by another version of Wirelab: format %d, and this one reads %d"
              .formatted(version, VERSION));
    }
    return head;
  }

  private static void check(Run run) {
    int wires = run.contest().contestants().size();
    for (Sample sample : run.samples()) {
      checkWire(sample.contestant(), wires);
    }
    for (Failure failure : run.failures()) {
      checkWire(failure.contestant(), wires);
    }
  }

  private static void checkWire(int wire, int wires) {
    if (wire < 0 || wire >= wires) {
      throw new IllegalArgumentException(
          "wire %d, where there are %d, counted from 0".formatted(wire, wires));
    }
  }
}
