package dev.tramontane.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.ui.component.DefinitionSummaries;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.editor.Launcher;
import dev.tramontane.ui.navigation.EditorNavigation;
import dev.tramontane.ui.navigation.EditorNavigation.Kind;
import java.util.List;
import java.util.Optional;

/** The workflows that were written last, each one click from a run; one call. */
final class WorkflowRows {

  private static final int MOST = 10;

  private static final ListQuery NEWEST =
      new ListQuery(
          List.of(), List.of(new ListQuery.Sort("created_at", true)), MOST, Optional.empty());

  private final Definitions definitions;
  private final DefinitionSummaries summaries;
  private final Launcher launcher;

  WorkflowRows(Definitions definitions, DefinitionSummaries summaries, Launcher launcher) {
    this.definitions = definitions;
    this.summaries = summaries;
    this.launcher = launcher;
  }

  List<WorkflowView> read() {
    return definitions.workflows(NEWEST).items();
  }

  Div row(WorkflowView workflow) {
    var description = Tools.text(summaries.of(workflow).description(), "note");
    description.getElement().setAttribute("title", summaries.of(workflow).description());
    return Tools.box(
        "workflow-row",
        new Anchor(
            EditorNavigation.open(Kind.WORKFLOW, workflow.name(), workflow.namespace()),
            workflow.name()),
        description,
        Tools.box(
            "buttons",
            Tools.tool(
                "bug", "Debug " + workflow.name(), () -> launch(workflow, DebugMode.STOP_ON_ENTRY)),
            Tools.tool("play", "Run " + workflow.name(), () -> launch(workflow, DebugMode.NONE))));
  }

  private void launch(WorkflowView workflow, DebugMode mode) {
    Problems.showing(() -> launcher.launch(workflow.name(), workflow.namespace(), mode));
  }
}
