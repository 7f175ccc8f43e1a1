package dev.tramontane.ui.editor;

import dev.tramontane.engine.action.ActionView;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.definition.WorkbookView;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.ui.navigation.EditorNavigation.Kind;
import java.util.List;
import java.util.OptionalLong;

/** Loads and saves the three kinds of definition texts in one way. */
public final class TextStore {

  private final Definitions definitions;
  private final Actions actions;
  private final DefinitionReader reader;

  public TextStore(Definitions definitions, Actions actions, DefinitionReader reader) {
    this.definitions = definitions;
    this.actions = actions;
    this.reader = reader;
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
    var written = definitions.writtenWorkflow(name, namespace);
    var workflow = written.workflow();
    if (workflow.workbook().isPresent()) {
      return stored(definitions.workbook(workflow.workbook().get(), workflow.namespace()));
    }
    return written.isShared() ? stored(workflow).sharing(written.text()) : stored(workflow);
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
    if (before.isShared() || holdsSeveral(text)) {
      var unchanged = SaveOptions.in(before.namespace()).expectingSource(before.sourceHash());
      var several = overwrite ? SaveOptions.in(before.namespace()) : unchanged;
      return shared(definitions.saveWorkflows(text, several), text);
    }
    return stored(definitions.updateWorkflow(before.name(), text, options));
  }

  private boolean holdsSeveral(String text) {
    return reader.read(text, DocumentKind.WORKFLOWS).workflows().size() > 1;
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
        OptionalLong.of(view.version()),
        false,
        view.sourceHash());
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
