package dev.tramontane.expression.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs files of golden cases and prints each that fails, with what was expected and what came.
 * Arguments: files or folders. Ends with 0 if every case passed, 1 if one failed and 2 if there was
 * nothing to run.
 */
public final class ConformanceCommand {

  private final Consumer<String> out;
  private final GoldenRun run = new GoldenRun();
  private int passed;
  private int failed;
  private int chosen;

  private ConformanceCommand(Consumer<String> out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), IO::println));
  }

  static int run(List<String> places, Consumer<String> out) {
    if (places.isEmpty()) {
      out.accept("Expected a file of expression cases (.jsonl) or a folder of such files");
      return 2;
    }
    var command = new ConformanceCommand(out);
    try {
      for (var place : places) {
        GoldenCases.in(Path.of(place)).forEach(command::run);
      }
    } catch (UnreadableCases e) {
      out.accept(String.valueOf(e.getMessage()));
      return 2;
    }
    return command.report();
  }

  private void run(GoldenCase golden) {
    var difference = run.differenceOf(golden);
    if (difference.isEmpty()) {
      passed++;
    } else if (golden.isUpstreamQuirk()) {
      passed++;
      chosen++;
    } else {
      failed++;
      out.accept("failed: %s".formatted(golden.id()));
      out.accept("  expression: %s".formatted(JsonLine.write(golden.fields().get("expr"))));
      out.accept("  expected:   %s".formatted(golden.expected()));
      out.accept("  actual:     %s".formatted(difference.get()));
    }
  }

  private int report() {
    if (chosen > 0) {
      out.accept(
          "%d of those that passed are noted as defects of the original and answered sensibly"
              .formatted(chosen));
    }
    out.accept("%d passed, %d failed".formatted(passed, failed));
    return failed == 0 ? 0 : 1;
  }
}
