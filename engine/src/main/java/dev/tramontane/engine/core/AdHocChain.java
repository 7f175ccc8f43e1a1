package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.ActionCall;
import dev.tramontane.engine.core.library.ActionDefinition;
import dev.tramontane.engine.core.library.ActionDefinition.AdHocAction;
import dev.tramontane.engine.core.library.ActionDefinition.StandardAction;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows an ad-hoc action down to the action that is really called (reference: language.md section
 * 15).
 */
record AdHocChain(Turn turn, TaskExecution task) {

  /** Whether the chain ends at an action that can be run. */
  sealed interface Resolution {}

  /**
   * It does.
   *
   * @param name of the action as it is called
   * @param input of the action as it is called, defaults filled in if it is an ad-hoc one
   * @param call what is really called, null if the action itself is
   */
  record Resolved(String name, StandardAction action, FrozenMap input, @Nullable ActionCall call)
      implements Resolution {}

  /** It does not. */
  record Unusable(String message) implements Resolution {}

  /**
   * Resolves a call.
   *
   * @throws TaskFailure if the arguments do not fit the parameters, or a base is missing
   */
  Resolution resolve(ActionDefinition definition, FrozenMap input) {
    var outputs = new ArrayList<@Nullable Object>();
    var seen = new HashSet<String>();
    var current = definition;
    var arguments = input;
    while (current instanceof AdHocAction adHoc) {
      if (!seen.add(adHoc.name())) {
        return new Unusable(
            "Failed to instantiate an action [action_desc=%s]: it is based on itself"
                .formatted(adHoc.name()));
      }
      arguments = baseInput(adHoc, arguments);
      if (adHoc.model().hasOutput()) {
        outputs.addFirst(adHoc.model().output());
      }
      current = base(adHoc);
    }
    check(current, arguments);
    return definition instanceof AdHocAction adHoc
        ? new Resolved(
            adHoc.name(),
            (StandardAction) current,
            InputCheck.withDefaults(adHoc.model().input(), input),
            new ActionCall(current.name(), arguments, Values.freezeList(outputs)))
        : new Resolved(current.name(), (StandardAction) current, input, null);
  }

  private ActionDefinition base(AdHocAction adHoc) {
    return turn.library()
        .action(adHoc.model().base(), adHoc.namespace())
        .orElseThrow(() ->
            new TaskFailure(
                "Failed to find action [action_name=%s]".formatted(adHoc.model().base())));
  }

  private FrozenMap baseInput(AdHocAction adHoc, FrozenMap given) {
    check(adHoc, given);
    var own = InputCheck.withDefaults(adHoc.model().input(), given);
    return turn.evaluateMap(adHoc.model().baseInput(), turn.scopes().adHocInput(task, own));
  }

  private static void check(ActionDefinition action, FrozenMap arguments) {
    InputCheck.problem(action, arguments)
        .ifPresent(message -> {
          throw new TaskFailure(message);
        });
  }
}
