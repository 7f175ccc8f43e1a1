package dev.tramontane.lsp.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions worth proposing: the workflow functions of both languages and everyday YAQL. */
public final class ExpressionFunctions {

  private static final List<ExpressionFunction> WORKFLOW =
      List.of(
          function(
              "task",
              "(name)",
              "The task execution of that name, or the current one: `.result`, `.state`,"
                  + " `.published`."),
          function(
              "tasks",
              "(workflow_execution_id, recursive, state, flat)",
              "Task executions, filtered."),
          function(
              "execution",
              "()",
              "The workflow execution: `.id`, `.name`, `.input`, `.created_at`."),
          function(
              "executions",
              "(id, root_execution_id, state, from_time, to_time)",
              "Workflow executions, filtered."),
          function("env", "()", "The environment of the root execution."),
          function("global", "(name)", "A global variable, null if there is none."),
          function("uuid", "()", "A random UUID as text."),
          function("json_dump", "(value)", "The value as JSON text."),
          function("json_parse", "(text)", "The value of a JSON text."),
          function("yaml_dump", "(value)", "The value as YAML text."),
          function("yaml_parse", "(text)", "The value of a YAML text."));

  private static final List<ExpressionFunction> YAQL =
      List.of(
          function("get", "(key, default)", "The value of a key, or the default."),
          function("where", "(predicate)", "The items for which the predicate is true."),
          function("select", "(expression)", "The expression evaluated for each item."),
          function(
              "selectMany",
              "(expression)",
              "All items of what the expression gives for each item."),
          function("first", "(default)", "The first item."),
          function("last", "(default)", "The last item."),
          function("len", "()", "How many items or characters there are."),
          function("count", "()", "How many items there are."),
          function("sum", "()", "The items added up."),
          function("any", "(predicate)", "Whether the predicate is true for an item."),
          function("all", "(predicate)", "Whether the predicate is true for all items."),
          function("orderBy", "(expression)", "The items in the order of the expression."),
          function("distinct", "()", "The items without repetitions."),
          function("groupBy", "(key, value)", "The items grouped by key."),
          function("keys", "()", "The keys of a map."),
          function("values", "()", "The values of a map."),
          function("items", "()", "The pairs of a map."),
          function("toDict", "(key, value)", "A map made of the items."),
          function("join", "(list)", "The items with this text between them."),
          function("split", "(separator)", "The parts of a text."),
          function("toUpper", "()", "The text in capitals."),
          function("toLower", "()", "The text in small letters."),
          function("format", "(arguments)", "The text with {0}, {1} filled in."),
          function("switch", "(condition => value, ...)", "The value of the first true condition."),
          function("coalesce", "(values)", "The first value that is not null."),
          function("isEmpty", "()", "Whether there is nothing in it."),
          function("int", "(value)", "The value as a whole number."),
          function("float", "(value)", "The value as a decimal number."),
          function("str", "(value)", "The value as text."),
          function("bool", "(value)", "The value as true or false."),
          function("range", "(start, stop, step)", "Numbers from start to stop."),
          function("dict", "(key => value, ...)", "A map."),
          function("list", "(values)", "A list."),
          function("now", "()", "The time now."));

  private ExpressionFunctions() {}

  public static List<ExpressionFunction> ofYaql() {
    return Stream.concat(WORKFLOW.stream(), YAQL.stream()).toList();
  }

  public static List<ExpressionFunction> ofJinja() {
    return WORKFLOW;
  }

  public static Optional<ExpressionFunction> find(String name) {
    return ofYaql().stream().filter(function -> function.name().equals(name)).findFirst();
  }

  private static ExpressionFunction function(String name, String parameters, String documentation) {
    return new ExpressionFunction(name, name + parameters, documentation);
  }
}
