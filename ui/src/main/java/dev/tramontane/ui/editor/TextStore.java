package dev.tramontane.ui.editor;

import dev.tramontane.engine.action.ActionView;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.definition.WorkbookView;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.ui.navigation.EditorNavigation.Kind;
import java.util.List;
import java.util.OptionalLong;

/** Loads and saves the three kinds of definition texts in one way. */
public final class TextStore {

  private final Definitions definitions;
  private final Actions actions;

  public TextStore(Definitions definitions, Actions actions) {
    this.definitions = definitions;
    this.actions = actions;
  }

  /** A workflow that came with a workbook is changed in the workbook's text. */
  StoredText load(Kind kind, String name, String namespace) {
    return switch (kind) {
      case WORKFLOW -> workflowText(name, namespace);
      case WORKBOOK -> stored(definitions.workbook(name, namespace));
      case ACTION -> actionText(name, namespace);
    };
  }

  /**
   * Saves a text, refusing if somebody else saved since {@code before} was loaded.
   *
   * @param overwrite saves whatever somebody else did
   */
  StoredText save(StoredText before, String text, boolean overwrite) {
    var options = SaveOptions.in(before.namespace());
    if (before.version().isPresent() && !overwrite) {
      options = options.expecting(before.version().getAsLong());
    }
    return switch (before.kind()) {
      case WORKFLOW -> saveWorkflow(before, text, options, overwrite);
      case WORKBOOK ->
          stored(
              before.isNew() && !overwrite
                  ? definitions.createWorkbook(text, options)
                  : definitions.updateWorkbook(text, options));
      case ACTION -> saveAction(before, text, options, overwrite);
    };
  }

  static DocumentKind documentKind(Kind kind) {
    return switch (kind) {
      case WORKFLOW -> DocumentKind.WORKFLOWS;
      case WORKBOOK -> DocumentKind.WORKBOOK;
      case ACTION -> DocumentKind.ACTIONS;
    };
  }

  /** What kind of definition a text holds. */
  static Kind kind(DocumentKind kind) {
    return switch (kind) {
      case WORKFLOWS -> Kind.WORKFLOW;
      case WORKBOOK -> Kind.WORKBOOK;
      case ACTIONS -> Kind.ACTION;
    };
  }

  private StoredText workflowText(String name, String namespace) {
    var workflow = definitions.workflow(name, namespace);
    return workflow
        .workbook()
        .map(workbook -> stored(definitions.workbook(workbook, workflow.namespace())))
        .orElseGet(() -> stored(workflow));
  }

  private StoredText actionText(String name, String namespace) {
    var action = actions.action(name, namespace);
    return action
        .workbook()
        .map(workbook -> stored(definitions.workbook(workbook, action.namespace())))
        .orElseGet(() -> stored(action));
  }

  private StoredText saveWorkflow(
      StoredText before, String text, SaveOptions options, boolean overwrite) {
    if (before.isNew()) {
      var saved =
          overwrite
              ? definitions.saveWorkflows(text, options)
              : definitions.createWorkflows(text, options);
      return shared(saved, text);
    }
    if (before.isShared()) {
      var anyVersion = SaveOptions.in(before.namespace());
      return shared(definitions.saveWorkflows(text, anyVersion), text);
    }
    return stored(definitions.updateWorkflow(before.name(), text, options));
  }

  /**
   * Several workflows are stored apart, but stay together on the screen where they were written.
   */
  private static StoredText shared(List<WorkflowView> saved, String text) {
    var first = stored(saved.getFirst());
    return saved.size() == 1 ? first : first.sharing(text);
  }

  private StoredText saveAction(
      StoredText before, String text, SaveOptions options, boolean overwrite) {
    if (before.isNew() && !overwrite) {
      return sharedActions(actions.create(text, options), text);
    }
    if (before.isNew() || before.isShared()) {
      return sharedActions(actions.update(text, SaveOptions.in(before.namespace())), text);
    }
    return stored(actions.update(before.name(), text, options));
  }

  private static StoredText sharedActions(List<ActionView> saved, String text) {
    var first = stored(saved.getFirst());
    return saved.size() == 1 ? first : first.sharing(text);
  }

  private static StoredText stored(WorkflowView view) {
    return new StoredText(
        Kind.WORKFLOW,
        view.name(),
        view.namespace(),
        view.definition(),
        OptionalLong.of(view.version()));
  }

  private static StoredText stored(WorkbookView view) {
    return new StoredText(
        Kind.WORKBOOK,
        view.name(),
        view.namespace(),
        view.definition(),
        OptionalLong.of(view.version()));
  }

  private static StoredText stored(ActionView view) {
    return new StoredText(
        Kind.ACTION,
        view.name(),
        view.namespace(),
        view.definition().orElse("# " + view.name() + " is built in and has no text.\n"),
        OptionalLong.of(view.version()));
  }
}
