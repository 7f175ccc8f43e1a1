package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.NextCommand;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.language.model.EngineCommand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The order in which commands are carried out (reference: engine.md section 6): plain tasks before
 * joins; up to the first {@code fail} or {@code succeed} and no further; what follows a {@code
 * pause} stays in its order behind it.
 */
final class CommandOrder {

  private CommandOrder() {}

  static List<NextCommand> arrange(
      List<NextCommand> commands,
      BiPredicate<WorkflowExecution, String> isJoin,
      WorkflowExecution workflow) {
    var effective = commands.stream().filter(command -> !is(command, EngineCommand.NOOP)).toList();
    int state = firstStateCommand(effective);
    var joinsLast =
        Comparator.<NextCommand, Boolean>comparing(
            command -> isJoin.test(workflow, command.target()));
    var ordered = new ArrayList<>(effective.subList(0, state).stream().sorted(joinsLast).toList());
    if (state < effective.size()) {
      ordered.add(effective.get(state));
      if (is(effective.get(state), EngineCommand.PAUSE)) {
        ordered.addAll(effective.subList(state + 1, effective.size()));
      }
    }
    return ordered;
  }

  private static int firstStateCommand(List<NextCommand> commands) {
    for (int i = 0; i < commands.size(); i++) {
      if (EngineCommand.of(commands.get(i).target()).isPresent()) {
        return i;
      }
    }
    return commands.size();
  }

  private static boolean is(NextCommand command, EngineCommand expected) {
    return EngineCommand.of(command.target()).filter(expected::equals).isPresent();
  }
}
