package dev.tramontane.ui.execution;

import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.query.TaskExecutionView;

/** What a user can do with a task of an execution. */
interface TaskActions {

  void rerun(TaskExecutionId task);

  void skip(TaskExecutionId task);

  void openInEditor(TaskExecutionView task);
}
