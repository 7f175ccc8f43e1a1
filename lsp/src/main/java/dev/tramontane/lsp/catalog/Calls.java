package dev.tramontane.lsp.catalog;

import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The actions and workflows that may be called from a text: its own first, then the catalog's. */
public final class Calls {

  private final DefinitionDocument definition;
  private final LanguageCatalog catalog;

  public Calls(DefinitionDocument definition, LanguageCatalog catalog) {
    this.definition = definition;
    this.catalog = catalog;
  }

  public List<Callable> actions() {
    return Stream.concat(ownActions(), catalog.actions().stream()).distinct().toList();
  }

  public List<Callable> workflows() {
    return Stream.concat(ownWorkflows(), catalog.workflows().stream()).distinct().toList();
  }

  public Optional<Callable> find(Invocation invocation) {
    return switch (invocation) {
      case Invocation.ActionInvocation action -> find(actions(), action.name());
      case Invocation.WorkflowInvocation workflow -> find(workflows(), workflow.name());
    };
  }

  private static Optional<Callable> find(List<Callable> known, String name) {
    return known.stream().filter(callable -> callable.name().equals(name)).findFirst();
  }

  private Stream<Callable> ownActions() {
    return definition.actions().stream()
        .map(action -> callable(action.name(), action.description(), action.input()));
  }

  private Stream<Callable> ownWorkflows() {
    return definition.workflows().stream()
        .map(workflow -> callable(workflow.name(), workflow.description(), workflow.input()));
  }

  private static Callable callable(
      String name, @Nullable String description, List<InputParameter> input) {
    return new Callable(
        name,
        description == null ? "" : description,
        input.stream().map(Calls::parameter).toList());
  }

  private static Parameter parameter(InputParameter input) {
    return input.required()
        ? Parameter.required(input.name())
        : Parameter.optional(input.name(), String.valueOf(input.defaultValue()));
  }
}
