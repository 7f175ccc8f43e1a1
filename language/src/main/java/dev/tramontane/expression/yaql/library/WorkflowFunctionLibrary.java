package dev.tramontane.expression.yaql.library;

import static dev.tramontane.expression.yaql.runtime.FunctionDefinition.function;

import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.python.JsonText;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.TypeNames;
import dev.tramontane.expression.python.Uuids;
import dev.tramontane.expression.python.YamlText;
import dev.tramontane.expression.yaql.runtime.Arguments;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Mistral adds to YAQL (section 10). */
final class WorkflowFunctionLibrary {

  private static final List<String> FILTERS =
      List.of("id", "root_execution_id", "state", "from_time", "to_time");

  private WorkflowFunctionLibrary() {}

  static List<FunctionDefinition> all() {
    return List.of(
        function("env", "", "The environment of the execution.", args -> args.scope().get("__env")),
        function(
            "execution", "", "The current workflow execution.", WorkflowFunctionLibrary::execution),
        function(
            "executions",
            "id: object? = null, rootExecutionId: object? = null, state: object? = null, fromTime:"
                + " object? = null, toTime: object? = null",
            "Workflow executions that match all filters.",
            WorkflowFunctionLibrary::executions),
        function(
            "task",
            "taskName: object? = null",
            "A task of the current execution; without a name, the current one.",
            args -> workflow(args).task(text(args, 0))),
        function(
            "tasks",
            "workflowExecutionId: object? = null, recursive: bool? = false, state: object? = null,"
                + " flat: bool? = false",
            "Tasks of one or of all executions.",
            args ->
                workflow(args)
                    .tasks(text(args, 0), args.flag(1, false), text(args, 2), args.flag(3, false))),
        function(
            "global",
            "varName: object?",
            "A global variable of the execution.",
            WorkflowFunctionLibrary::global),
        function(
            "uuid",
            "",
            "A random UUID.",
            args -> Uuids.random(args.evaluation().context().entropy().random())),
        function(
            "json_dump",
            "data: object?",
            "The value as JSON text.",
            args -> JsonText.dump(args.value(0), args.model())),
        function(
            "json_parse",
            "data: object?",
            "The value that a JSON text means.",
            args -> JsonText.parse(requireText(args), args.model())),
        function(
            "yaml_dump",
            "data: object?",
            "The value as YAML text.",
            args -> YamlText.dump(args.value(0), args.model())),
        function(
            "yaml_parse",
            "data: object?",
            "The value that a YAML text means.",
            args -> YamlText.parse(requireText(args), args.model())));
  }

  private static WorkflowFunctions workflow(Arguments args) {
    return args.evaluation().context().functions();
  }

  private static @Nullable String text(Arguments args, int index) {
    var value = args.value(index);
    return value == null ? null : args.model().text().str(value);
  }

  private static String requireText(Arguments args) {
    if (args.value(0) instanceof String text) {
      return text;
    }
    throw PythonException.typeError(
        "expected a text to parse, not '%s'".formatted(TypeNames.of(args.value(0))));
  }

  private static List<?> executions(Arguments args) {
    var filters = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < FILTERS.size(); i++) {
      if (args.value(i) != null) {
        filters.put(FILTERS.get(i), args.value(i));
      }
    }
    return workflow(args).executions(filters);
  }

  /** Outside a workflow execution Mistral stumbles over the missing one. */
  private static Object execution(Arguments args) {
    var execution = workflow(args).execution();
    if (execution == null) {
      throw PythonException.typeError("there is no workflow execution here");
    }
    return execution;
  }

  private static @Nullable Object global(Arguments args) {
    var name = text(args, 0);
    execution(args);
    return name == null ? null : workflow(args).global(name);
  }
}
