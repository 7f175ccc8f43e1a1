package dev.tramontane.language.vocabulary;

import static dev.tramontane.language.vocabulary.Keyword.of;

import java.util.List;

/** Keys of workbooks, workflows and ad-hoc actions. */
final class ContainerKeywords {

  static final List<Keyword> WORKBOOK =
      List.of(
          of("version", "2.0", "Version of the workflow language; a workbook must say 2.0."),
          of("name", "text", "Name of the workbook; its children are stored as `name.child`."),
          of("description", "text", "What the workbook is for, for people."),
          of("tags", "list of texts", "Words to find the workbook by."),
          of("actions", "map of actions", "Ad-hoc actions, by name."),
          of("workflows", "map of workflows", "Workflows, by name."));

  static final List<Keyword> WORKFLOW =
      List.of(
          of(
              "type",
              "direct or reverse",
              "`direct` (default): tasks start their successors through on-clauses. `reverse`: a"
                  + " target task pulls in what it requires."),
          of("description", "text", "What the workflow is for, for people."),
          of("tags", "list of texts", "Words to find the workflow and its executions by."),
          of(
              "input",
              "list",
              "Parameters. A bare name must be given by the caller; `name: value` has a default,"
                  + " which is stored as it is and never evaluated."),
          of(
              "vars",
              "map",
              "Variables computed at the start from environment and input. They cannot see one"
                  + " another."),
          of("output", "map", "The result, evaluated when the workflow succeeds."),
          of("output-on-error", "map", "The result, evaluated when the workflow fails."),
          of(
              "task-defaults",
              "map",
              "Policies and on-clauses for every task that does not write its own."),
          of("tasks", "map of tasks", "The tasks, by name; at least one."));

  static final List<Keyword> ACTION =
      List.of(
          of("base", "action name", "The action that this one calls; taken literally."),
          of("base-input", "map", "Input of the base action; may use this action's own input."),
          of("input", "list", "Parameters, as in a workflow."),
          of("output", "any", "The result, with `$` standing for the result of the base action."),
          of("description", "text", "What the action is for, for people."),
          of("tags", "list of texts", "Words to find the action by."));

  private ContainerKeywords() {}
}
