package dev.tramontane.language.document;

import java.util.Random;

/** Makes up definitions in which tasks follow one another. */
final class RandomDefinitions {

  private RandomDefinitions() {}

  /** A workbook or a list of workflows that Mistral accepts. */
  static String text(Random random) {
    var text = new StringBuilder("version: '2.0'\n");
    boolean isWorkbook = random.nextBoolean();
    var margin = isWorkbook ? "  " : "";
    text.append(isWorkbook ? "name: book\nworkflows:\n" : "");
    for (int workflow = 0; workflow < 1 + random.nextInt(3); workflow++) {
      text.append(margin).append("flow_").append(workflow).append(":\n");
      text.append(margin).append("  input: [a, b: 1]\n");
      text.append(margin).append("  tasks:\n");
      int tasks = 1 + random.nextInt(5);
      for (int task = 0; task < tasks; task++) {
        appendTask(text, margin + "    ", task, tasks, random);
      }
    }
    return text.toString();
  }

  private static void appendTask(
      StringBuilder text, String margin, int task, int tasks, Random random) {
    text.append(margin).append("task_").append(task).append(":\n");
    text.append(margin).append("  action: std.echo output=\"<% $.a %> 'é😀'\"\n");
    switch (random.nextInt(4)) {
      case 0 -> text.append(margin).append("  publish: {r: \"<% task().result %>\"}\n");
      case 1 ->
          text.append(margin).append("  description: |\n").append(margin).append("    two\n\n");
      case 2 ->
          text.append(margin)
              .append("  retry:\n")
              .append(margin)
              .append("    count: 3\n")
              .append(margin)
              .append("    delay: 1\n");
      default -> text.append(margin).append("  # a remark: with a colon\n");
    }
    if (task + 1 < tasks) {
      text.append(margin)
          .append("  on-success:\n")
          .append(margin)
          .append("    - task_")
          .append(task + 1)
          .append('\n');
    }
  }
}
