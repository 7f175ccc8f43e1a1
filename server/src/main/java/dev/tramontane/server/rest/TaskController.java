package dev.tramontane.server.rest;

import static dev.tramontane.server.rest.TaskExecutionResource.COLLECTION;

import dev.tramontane.engine.execution.Executions;
import dev.tramontane.server.http.Ids;
import dev.tramontane.server.http.QueryParameters;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.server.list.ListRequests;
import dev.tramontane.server.list.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v2/tasks}: reading task executions, and running failed ones again. */
@RestController
@RequestMapping("/v2/tasks")
class TaskController {

  private final Executions executions;

  TaskController(Executions executions) {
    this.executions = executions;
  }

  @GetMapping
  Map<String, @Nullable Object> list(QueryParameters parameters, HttpServletRequest request) {
    var list = ListRequests.read(COLLECTION, parameters);
    return Pages.body(
        Addresses.host(request),
        list,
        executions.taskExecutions(list.query()),
        TaskExecutionResource::item);
  }

  @GetMapping("/{id}")
  Map<String, @Nullable Object> get(@PathVariable String id, QueryParameters parameters) {
    var fields = ListRequests.fields(COLLECTION, parameters.only("fields"));
    var task = executions.taskExecution(Ids.task(id));
    return Pages.select(TaskExecutionResource.whole(task), fields);
  }

  @PutMapping("/{id}")
  Map<String, @Nullable Object> update(
      @PathVariable String id, RequestObject body, QueryParameters parameters) {
    parameters.only();
    var change = TaskChange.read(body);
    var taskId = Ids.task(id);
    var task = executions.taskExecution(taskId);
    switch (change.checked(task)) {
      case TaskChange.Rerun(_, _, var reset, var env) -> executions.rerun(taskId, reset, env);
      case TaskChange.Skip _ -> executions.skip(taskId);
    }
    return TaskExecutionResource.whole(executions.taskExecution(taskId));
  }

  @GetMapping("/{id}/workflow_executions")
  Map<String, @Nullable Object> children(
      @PathVariable String id, QueryParameters parameters, HttpServletRequest request) {
    var list =
        ListRequests.read(WorkflowExecutionResource.COLLECTION, parameters, "include_output");
    var withOutput = parameters.flag("include_output");
    var task = executions.taskExecution(Ids.task(id));
    var ofTask = list.within("task_execution_id", task.id().toString());
    return Pages.body(
        Addresses.host(request),
        ofTask,
        executions.workflowExecutions(ofTask.query(), withOutput),
        execution -> ExecutionController.resource(execution, withOutput));
  }

  @GetMapping("/{id}/executions")
  Map<String, @Nullable Object> tree(@PathVariable String id, QueryParameters parameters) {
    parameters.only("errors_only", "max_depth", "include_output");
    var withOutput = parameters.flag("include_output");
    var tree =
        executions.descendants(
            Ids.task(id),
            parameters.flag("errors_only"),
            parameters.integer("max_depth").orElse(-1),
            withOutput);
    return Map.of(
        "executions",
        tree.stream().map(one -> ExecutionController.resource(one, withOutput)).toList());
  }
}
