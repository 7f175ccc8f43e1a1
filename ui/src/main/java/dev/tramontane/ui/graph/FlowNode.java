package dev.tramontane.ui.graph;

import dev.tramontane.language.model.Invocation;
import dev.tramontane.language.model.TaskModel;
import java.util.ArrayList;
import java.util.List;

/**
 * One node of a graph.
 *
 * @param id the task's name, or a name of its own for what is not a task
 * @param detail what the task calls
 * @param marks {@code join}, {@code items}, {@code retry}, {@code workflow}
 */
record FlowNode(String id, Kind kind, String label, String detail, List<String> marks, Size size) {

  private static final int CARD_HEIGHT = 48;
  private static final int PILL_HEIGHT = 22;
  private static final double NARROWEST = 128;
  private static final double WIDEST = 236;

  /** What a node stands for. */
  enum Kind {
    START,
    TASK,
    COMMAND,
    END
  }

  /** Pixels at scale 1. */
  record Size(double width, double height) {}

  FlowNode {
    marks = List.copyOf(marks);
  }

  static FlowNode start(String id) {
    return pill(id, Kind.START, "start");
  }

  static FlowNode end(String id) {
    return pill(id, Kind.END, "end");
  }

  /** The command node of one task: each task has its own, so that edges stay short. */
  static FlowNode command(String task, String word) {
    return pill(word + " of " + task, Kind.COMMAND, word);
  }

  static FlowNode of(TaskModel task) {
    var detail = task.invocation().name();
    var letters = Math.max(task.name().length() * 7.2, detail.length() * 6.7);
    var width = Math.clamp(letters + 52, NARROWEST, WIDEST);
    return new FlowNode(
        task.name(),
        Kind.TASK,
        task.name(),
        detail,
        marks(task),
        new Size(Math.ceil(width), CARD_HEIGHT));
  }

  private static FlowNode pill(String id, Kind kind, String word) {
    return new FlowNode(
        id, kind, word, "", List.of(), new Size(word.length() * 7.0 + 24, PILL_HEIGHT));
  }

  private static List<String> marks(TaskModel task) {
    var marks = new ArrayList<String>();
    if (task.hasJoin()) {
      marks.add("join");
    }
    if (!task.withItems().isEmpty()) {
      marks.add("items");
    }
    if (task.policies().retry() != null) {
      marks.add("retry");
    }
    if (task.invocation() instanceof Invocation.WorkflowInvocation) {
      marks.add("workflow");
    }
    return marks;
  }
}
