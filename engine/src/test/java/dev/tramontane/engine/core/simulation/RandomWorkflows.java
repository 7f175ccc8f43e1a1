package dev.tramontane.engine.core.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes random but valid definitions: {@code wf} calls {@code mid}, which calls {@code leaf}. */
final class RandomWorkflows {

  private static final List<String> CLAUSES = List.of("on-success", "on-error", "on-complete");
  private static final List<String> COMMANDS = List.of("noop", "fail", "succeed", "pause");

  private final SplittableRandom random;
  private final StringBuilder text = new StringBuilder("version: '2.0'\n");

  private RandomWorkflows(SplittableRandom random) {
    this.random = random;
  }

  static String text(SplittableRandom random) {
    var writer = new RandomWorkflows(random);
    writer.workflow("leaf", List.of());
    writer.workflow("mid", List.of("leaf"));
    writer.workflow("wf", List.of("mid", "leaf"));
    return writer.text.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private void line(int indent, String content) {
    text.append(" ".repeat(indent)).append(content).append('\n');
  }

  private void workflow(String name, List<String> callable) {
    int tasks = 2 + random.nextInt(7);
    var targets = targets(tasks);
    line(0, name + ":");
    line(2, "output: {state: done}");
    line(2, "tasks:");
    for (int i = 0; i < tasks; i++) {
      task(i, callable, targets);
    }
  }

  /** For each task the later tasks that it leads to, by clause; a task may loop back rarely. */
  private List<List<List<String>>> targets(int tasks) {
    var all = new ArrayList<List<List<String>>>();
    for (int from = 0; from < tasks; from++) {
      var clauses = new ArrayList<List<String>>();
      for (int clause = 0; clause < CLAUSES.size(); clause++) {
        clauses.add(new ArrayList<>());
      }
      for (int to = from + 1; to < tasks; to++) {
        if (chance(30)) {
          clauses.get(random.nextInt(CLAUSES.size())).add("t" + to);
        }
      }
      if (chance(12)) {
        clauses.get(random.nextInt(CLAUSES.size())).add(any(COMMANDS));
      }
      all.add(clauses);
    }
    return all;
  }

  private void task(int number, List<String> callable, List<List<List<String>>> targets) {
    line(4, "t" + number + ":");
    call(callable);
    policies();
    line(6, "publish: {v" + random.nextInt(4) + ": " + random.nextInt(10) + "}");
    for (int clause = 0; clause < CLAUSES.size(); clause++) {
      var names = targets.get(number).get(clause);
      if (!names.isEmpty()) {
        line(6, CLAUSES.get(clause) + ": [" + String.join(", ", names) + "]");
      }
    }
    join(number, targets);
  }

  private void call(List<String> callable) {
    if (!callable.isEmpty() && chance(30)) {
      line(6, "workflow: " + any(callable));
    } else {
      line(6, "action: " + any(List.of("std.noop", "std.async_noop", "std.echo output=1")));
    }
    if (chance(20)) {
      line(6, "with-items: i in <% range(" + random.nextInt(5) + ") %>");
      if (chance(60)) {
        line(6, "concurrency: " + (1 + random.nextInt(3)));
      }
    }
  }

  private void policies() {
    if (chance(15)) {
      line(6, "retry: {count: " + random.nextInt(3) + ", delay: " + random.nextInt(3) + "}");
    }
    if (chance(10)) {
      line(6, "wait-before: " + (1 + random.nextInt(3)));
    }
    if (chance(10)) {
      line(6, "wait-after: " + (1 + random.nextInt(3)));
    }
    if (chance(10)) {
      line(6, "timeout: " + (1 + random.nextInt(5)));
    }
    if (chance(5)) {
      line(6, "pause-before: true");
    }
    if (chance(5)) {
      line(6, "fail-on: <% " + (chance(50) ? "true" : "false") + " %>");
    }
    if (chance(5)) {
      line(6, "keep-result: false");
    }
  }

  private void join(int number, List<List<List<String>>> targets) {
    var name = "t" + number;
    long inbound =
        targets.stream()
            .filter(clauses -> clauses.stream().anyMatch(names -> names.contains(name)))
            .count();
    if (inbound > 0 && chance(60)) {
      line(6, "join: " + (chance(60) ? "all" : String.valueOf(1 + random.nextLong(inbound))));
    }
  }
}
