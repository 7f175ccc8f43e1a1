package dev.tramontane.language.call;

import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.Invocation;
import dev.tramontane.language.model.Invocation.ActionInvocation;
import dev.tramontane.language.model.Invocation.WorkflowInvocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The actions and workflows that may be called from a text: its own first, then the catalog's. A
 * task in a workbook finds what its workbook holds under the short name (reference: language.md
 * section 16).
 */
public final class Calls {

  private final CallCatalog catalog;
  private final String prefix;
  private final Map<String, Callable> ownActions = new LinkedHashMap<>();
  private final Map<String, Callable> ownWorkflows = new LinkedHashMap<>();

  public Calls(DefinitionDocument definition, CallCatalog catalog) {
    this.catalog = catalog;
    this.prefix = definition.workbook().map(workbook -> workbook.name() + ".").orElse("");
    definition
        .actions()
        .forEach(own ->
            ownActions.put(own.name(), callable(own.name(), own.description(), own.input())));
    definition
        .workflows()
        .forEach(own ->
            ownWorkflows.put(own.name(), callable(own.name(), own.description(), own.input())));
  }

  public List<Callable> actions() {
    return Stream.concat(ownActions.values().stream(), catalog.actions().stream())
        .distinct()
        .toList();
  }

  public List<Callable> workflows() {
    return Stream.concat(ownWorkflows.values().stream(), catalog.workflows().stream())
        .distinct()
        .toList();
  }

  /** What a task of this text calls. */
  public Optional<Callable> find(Invocation invocation) {
    return switch (invocation) {
      case ActionInvocation action -> find(action.name(), ownActions, catalog::action);
      case WorkflowInvocation workflow -> find(workflow.name(), ownWorkflows, catalog::workflow);
    };
  }

  /** The action on which an ad-hoc action is based; its name is never a short one. */
  public Optional<Callable> findBase(ActionModel action) {
    return own(action.base(), ownActions).or(() -> catalog.action(action.base()));
  }

  /** What only the catalog knows of a call: it is neither a standard action nor in the text. */
  Optional<Callable> stored(Invocation invocation) {
    return switch (invocation) {
      case ActionInvocation action -> isLocal(action.name()) ? Optional.empty() : find(action);
      case WorkflowInvocation flow ->
          isOwn(flow.name(), ownWorkflows) ? Optional.empty() : find(flow);
    };
  }

  Optional<Callable> storedBase(ActionModel action) {
    return isLocal(action.base()) ? Optional.empty() : findBase(action);
  }

  private boolean isLocal(String action) {
    return isOwn(action, ownActions)
        || dev.tramontane.language.vocabulary.StandardActions.find(action).isPresent();
  }

  private boolean isOwn(String name, Map<String, Callable> own) {
    return own.containsKey(name) || own(name, own).isPresent();
  }

  /** Whether there is certainly nothing that {@code invocation} could call. */
  boolean isMissing(Invocation invocation) {
    return find(invocation).isEmpty()
        && switch (invocation) {
          case ActionInvocation action -> catalog.lacksAction(action.name());
          case WorkflowInvocation workflow -> catalog.lacksWorkflow(workflow.name());
        };
  }

  boolean isBaseMissing(ActionModel action) {
    return findBase(action).isEmpty() && catalog.lacksAction(action.base());
  }

  private Optional<Callable> find(
      String name, Map<String, Callable> own, Function<String, Optional<Callable>> stored) {
    return Optional.ofNullable(own.get(name))
        .or(() -> own(name, own))
        .or(() -> stored.apply(prefix + name))
        .or(() -> stored.apply(name));
  }

  /** What the text holds under its whole name. */
  private Optional<Callable> own(String name, Map<String, Callable> own) {
    return name.startsWith(prefix)
        ? Optional.ofNullable(own.get(name.substring(prefix.length())))
        : Optional.empty();
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
