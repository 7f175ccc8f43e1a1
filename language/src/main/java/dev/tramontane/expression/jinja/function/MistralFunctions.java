package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.function;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.JsonText;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonMaps;
import dev.tramontane.expression.python.PythonStrings;
import dev.tramontane.expression.python.TypeNames;
import dev.tramontane.expression.python.Uuids;
import dev.tramontane.expression.python.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that Mistral adds (reference: expressions.md section 10). */
final class MistralFunctions {

  private static final List<String> EXECUTION_FILTERS =
      List.of("id", "root_execution_id", "state", "from_time", "to_time");

  static final List<Builtin> ALL =
      List.of(
          function("env()", "The environment of the execution.", MistralFunctions::env),
          function(
              "execution()",
              "The current workflow execution.",
              args -> args.evaluation().context().functions().execution()),
          function(
              "executions(id=none, root_execution_id=none, state=none, from_time=none,"
                  + " to_time=none)",
              "Workflow executions that match all given filters.",
              MistralFunctions::executions),
          function(
              "task(task_name=none)",
              "The task of that name, or the current one.",
              args ->
                  args.evaluation().context().functions().task(optionalText(args, "task_name"))),
          function(
              "tasks(workflow_execution_id=none, recursive=false, state=none, flat=false)",
              "The tasks of an execution, of all executions without its id.",
              MistralFunctions::tasks),
          function(
              "global(var_name)",
              "A variable of the execution's global context.",
              args -> args.evaluation().context().functions().global(args.text("var_name"))),
          function(
              "uuid()",
              "A random UUID.",
              args -> Uuids.random(args.evaluation().context().entropy().random())),
          function(
              "json_dump(data)",
              "The value as JSON, indented by four blanks.",
              args -> JsonText.dump(data(args), args.model())),
          function(
              "json_parse(data)",
              "The value that a JSON text means.",
              args -> JsonText.parse(args.string("data"), args.model())),
          function(
              "yaml_dump(data)",
              "The value as YAML, keys sorted.",
              args -> YamlText.dump(data(args), args.model())),
          function(
              "yaml_parse(data)",
              "The value that a YAML text means.",
              args -> YamlText.parse(args.string("data"), args.model())));

  private MistralFunctions() {}

  private static @Nullable Object data(Bound args) {
    return args.evaluation().settled(args.get("data"));
  }

  private static @Nullable Object env(Bound args) {
    var evaluation = args.evaluation();
    if (!(evaluation.data() instanceof Map<?, ?> data)) {
      throw PythonException.typeError(
          "'%s' object is not subscriptable".formatted(TypeNames.of(evaluation.data())));
    }
    if (!PythonMaps.containsKey(data, "__env")) {
      throw PythonException.keyError(PythonStrings.quoted("__env"));
    }
    return evaluation.item(data, "__env");
  }

  private static @Nullable String optionalText(Bound args, String name) {
    return Undefined.require(args.get(name)) == null ? null : args.text(name);
  }

  private static Object executions(Bound args) {
    var filters = new LinkedHashMap<String, @Nullable Object>();
    for (var name : EXECUTION_FILTERS) {
      if (args.get(name) != null) {
        filters.put(name, args.get(name));
      }
    }
    return args.evaluation().context().functions().executions(filters);
  }

  private static Object tasks(Bound args) {
    return args.evaluation()
        .context()
        .functions()
        .tasks(
            optionalText(args, "workflow_execution_id"),
            args.isTrue("recursive"),
            optionalText(args, "state"),
            args.isTrue("flat"));
  }
}
