package dev.tramontane.ui.editor;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.ui.navigation.EditorNavigation.Kind;
import dev.tramontane.ui.run.RunDialog;

/** Asks for the input of a workflow, wherever it is shown, and starts it. */
public final class Launcher {

  private final TextStore store;
  private final DefinitionReader reader;
  private final Executions executions;
  private final Environments environments;

  public Launcher(
      TextStore store, DefinitionReader reader, Executions executions, Environments environments) {
    this.store = store;
    this.reader = reader;
    this.executions = executions;
    this.environments = environments;
  }

  /**
   * Opens the form for a stored workflow.
   *
   * @param name its qualified name
   * @throws EngineException {@code NOT_FOUND} if it was deleted meanwhile
   */
  public void launch(String name, String namespace, DebugMode mode) {
    var stored = store.load(Kind.WORKFLOW, name, namespace);
    reader.read(stored.text(), TextStore.documentKind(stored.kind())).workflows().stream()
        .filter(model -> model.qualifiedName().equals(name))
        .findFirst()
        .ifPresent(model -> launch(model, namespace, mode));
  }

  void launch(WorkflowModel workflow, String namespace, DebugMode mode) {
    var names =
        environments.environments(ListQuery.where()).items().stream()
            .map(environment -> environment.name())
            .toList();
    new RunDialog(executions, workflow, namespace, names, mode).open();
  }
}
