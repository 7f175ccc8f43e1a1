package dev.tramontane.ui.library;

import dev.tramontane.engine.action.ActionView;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.WorkbookView;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.engine.environment.EnvironmentView;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.ui.component.DefinitionSummaries;
import dev.tramontane.ui.component.RunCells;
import dev.tramontane.ui.navigation.LibraryNavigation.Shelf;
import java.util.List;
import java.util.Optional;

/** The four shelves over the services that hold their content. */
final class Shelves {

  private final Definitions definitions;
  private final Actions actions;
  private final Environments environments;
  private final DefinitionSummaries summaries;

  Shelves(
      Definitions definitions,
      Actions actions,
      Environments environments,
      DefinitionSummaries summaries) {
    this.definitions = definitions;
    this.actions = actions;
    this.environments = environments;
    this.summaries = summaries;
  }

  ShelfContent content(Shelf shelf) {
    return switch (shelf) {
      case WORKFLOWS -> new Workflows();
      case WORKBOOKS -> new Workbooks();
      case ACTIONS -> new ActionList();
      case ENVIRONMENTS -> new EnvironmentList();
    };
  }

  private final class Workflows implements ShelfContent {

    @Override
    public List<Entry> read(ListQuery query) {
      return definitions.workflows(query).items().stream().map(this::entry).toList();
    }

    private Entry entry(WorkflowView view) {
      var summary = summaries.of(view);
      return new Entry(
          view.id().toString(),
          view.name(),
          view.namespace(),
          summary.content(),
          summary.description(),
          view.workbook(),
          view.tags(),
          view.updatedAt().or(() -> Optional.of(view.createdAt())),
          true);
    }

    @Override
    public void delete(Entry entry) {
      definitions.deleteWorkflow(entry.name(), entry.namespace());
    }

    @Override
    public String consequence(Entry entry) {
      return "Runs that have started keep their text and go on. Workflows that call it will fail"
          + " at that task.";
    }

    @Override
    public String explanation() {
      return "A workflow is a set of tasks and the order between them, written in YAML.";
    }
  }

  private final class Workbooks implements ShelfContent {

    @Override
    public List<Entry> read(ListQuery query) {
      return definitions.workbooks(query).items().stream().map(this::entry).toList();
    }

    private Entry entry(WorkbookView view) {
      var summary = summaries.of(view);
      return new Entry(
          view.id().toString(),
          view.name(),
          view.namespace(),
          summary.content(),
          summary.description(),
          Optional.empty(),
          view.tags(),
          view.updatedAt().or(() -> Optional.of(view.createdAt())),
          true);
    }

    @Override
    public void delete(Entry entry) {
      definitions.deleteWorkbook(entry.name(), entry.namespace());
    }

    @Override
    public String consequence(Entry entry) {
      return "Its workflows and actions stay, each for itself; only the workbook's text goes.";
    }

    @Override
    public String explanation() {
      return "A workbook keeps several workflows and actions in one text.";
    }
  }

  private final class ActionList implements ShelfContent {

    @Override
    public List<Entry> read(ListQuery query) {
      return actions.actions(query).items().stream().map(ActionList::entry).toList();
    }

    private static Entry entry(ActionView view) {
      return new Entry(
          view.name(),
          view.name(),
          view.namespace(),
          view.input().orElse(""),
          RunCells.firstLine(view.description().orElse("")),
          view.standard() ? Optional.of("built in") : view.workbook(),
          view.tags(),
          view.updatedAt().or(view::createdAt),
          !view.standard());
    }

    @Override
    public void delete(Entry entry) {
      actions.delete(entry.name(), entry.namespace());
    }

    @Override
    public String consequence(Entry entry) {
      return "Tasks that call it will fail from now on.";
    }

    @Override
    public String explanation() {
      return "An action is what a task does: built in, or your own variation of one.";
    }
  }

  private final class EnvironmentList implements ShelfContent {

    @Override
    public List<Entry> read(ListQuery query) {
      return environments.environments(query).items().stream().map(EnvironmentList::entry).toList();
    }

    private static Entry entry(EnvironmentView view) {
      return new Entry(
          view.id().toString(),
          view.name(),
          "",
          String.join(", ", view.variables().keySet().stream().limit(12).toList()),
          RunCells.firstLine(view.description().orElse("")),
          Optional.empty(),
          List.of(),
          view.updatedAt().or(() -> Optional.of(view.createdAt())),
          true);
    }

    @Override
    public void delete(Entry entry) {
      environments.delete(entry.name());
    }

    @Override
    public String consequence(Entry entry) {
      return "Runs that have started keep its values. New runs cannot name it any more.";
    }

    @Override
    public String explanation() {
      return "An environment is a named set of values that a run can be started with.";
    }
  }
}
