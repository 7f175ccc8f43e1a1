package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading survives any damage, and keeps every task that stands before it. */
class DamagedDefinitionsTest {

  private static final int FIXED_SEEDS = 1500;

  static Stream<Long> seeds() {
    return Stream.concat(
        Stream.iterate(1L, seed -> seed + 1).limit(FIXED_SEEDS), Stream.of(System.nanoTime()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damage_never_throws_and_never_loses_a_task_before_it(long seed) {
    var random = new Random(seed);
    var intact = RandomDefinitions.text(random);
    int at = random.nextInt(intact.length());
    var damaged = damage(intact, at, random);

    var before = TestReaders.reader().read(intact);
    var after = TestReaders.reader().read(damaged, before.kind());

    assertThat(before.isValid()).as("issues %s", before.issues()).isTrue();
    if (repeatsAKey(after)) {
      return;
    }
    for (var workflow : before.workflows()) {
      for (var task : workflow.tasks().values()) {
        if (endsBefore(task, lineOf(intact, at))) {
          assertThat(find(after, workflow, task)).as("seed %d, text:%n%s", seed, damaged).isTrue();
        }
      }
    }
  }

  /** Damage that makes two maps one makes a key occur twice, and then the last one counts. */
  private static boolean repeatsAKey(DefinitionDocument document) {
    return document.issues().stream().anyMatch(issue -> issue.code().equals("duplicate-key"));
  }

  /** A task is intact if the line of the damage is not one of its lines or the one behind it. */
  private static boolean endsBefore(TaskModel task, int line) {
    return task.span().end().line() + 1 < line;
  }

  private static int lineOf(String text, int at) {
    return (int) text.substring(0, at).chars().filter(character -> character == '\n').count();
  }

  private static boolean find(DefinitionDocument document, WorkflowModel workflow, TaskModel task) {
    return document.workflows().stream()
        .filter(found -> found.name().equals(workflow.name()))
        .flatMap(found -> found.task(task.name()).stream())
        .anyMatch(found ->
            found.invocation().equals(task.invocation()) && found.span().equals(task.span()));
  }

  private static String damage(String text, int at, Random random) {
    int end = Math.min(text.length(), at + random.nextInt(40));
    var junk = RandomEdits.JUNK[random.nextInt(RandomEdits.JUNK.length)];
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + junk + text.substring(at);
      case 2 -> text.substring(0, at) + text.substring(end);
      default -> text.substring(0, at) + junk + text.substring(end);
    };
  }
}
