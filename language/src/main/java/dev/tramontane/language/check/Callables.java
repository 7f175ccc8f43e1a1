package dev.tramontane.language.check;

import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.vocabulary.ActionSignature;
import dev.tramontane.language.vocabulary.StandardActions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document knows of the actions and workflows that its tasks may call: the standard ones and
 * its own. A workbook's own are found by their short and their full names.
 */
public final class Callables {

  private final Map<String, ActionSignature> actions = new HashMap<>();
  private final Map<String, ActionSignature> workflows = new HashMap<>();

  private Callables() {}

  public static Callables of(List<WorkflowModel> workflows, List<ActionModel> actions) {
    var callables = new Callables();
    for (var workflow : workflows) {
      var signature = signature(workflow.name(), workflow.input());
      callables.workflows.put(workflow.name(), signature);
      callables.workflows.put(workflow.qualifiedName(), signature);
    }
    for (var action : actions) {
      var signature = signature(action.name(), action.input());
      callables.actions.put(action.name(), signature);
      callables.actions.put(action.qualifiedName(), signature);
    }
    return callables;
  }

  private static ActionSignature signature(String name, List<InputParameter> input) {
    return new ActionSignature(name, names(input, true), names(input, false));
  }

  private static List<String> names(List<InputParameter> input, boolean required) {
    return input.stream()
        .filter(parameter -> parameter.required() == required)
        .map(InputParameter::name)
        .toList();
  }

  /** An action called by a task. */
  Optional<ActionSignature> action(String name) {
    return Optional.ofNullable(actions.get(name)).or(() -> StandardActions.find(name));
  }

  /** The base of an ad-hoc action, which is looked up as written (language.md section 16). */
  static Optional<ActionSignature> base(String name) {
    return StandardActions.find(name);
  }

  Optional<ActionSignature> workflow(String name) {
    return Optional.ofNullable(workflows.get(name));
  }
}
