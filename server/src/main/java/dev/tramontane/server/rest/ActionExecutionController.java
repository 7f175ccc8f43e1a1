package dev.tramontane.server.rest;

import static dev.tramontane.server.rest.ActionExecutionResource.COLLECTION;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.server.http.Ids;
import dev.tramontane.server.http.QueryParameters;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.server.list.ListRequest;
import dev.tramontane.server.list.ListRequests;
import dev.tramontane.server.list.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v2/action_executions}, also below their task: reading, running and completing actions.
 */
@RestController
class ActionExecutionController {

  private final Executions executions;

  ActionExecutionController(Executions executions) {
    this.executions = executions;
  }

  @PostMapping("/v2/action_executions")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> run(RequestObject body, QueryParameters parameters) {
    parameters.only();
    return ActionExecutionResource.whole(executions.runAction(RunActionRequests.read(body)));
  }

  @GetMapping("/v2/action_executions")
  Map<String, @Nullable Object> list(QueryParameters parameters, HttpServletRequest request) {
    var list = ListRequests.read(COLLECTION, parameters, "include_output");
    return page(list, parameters.flag("include_output"), request);
  }

  @GetMapping("/v2/action_executions/{id}")
  Map<String, @Nullable Object> get(@PathVariable String id, QueryParameters parameters) {
    parameters.only();
    return ActionExecutionResource.whole(executions.actionExecution(Ids.action(id)));
  }

  @PutMapping("/v2/action_executions/{id}")
  Map<String, @Nullable Object> update(
      @PathVariable String id, RequestObject body, QueryParameters parameters) {
    parameters.only();
    var actionId = Ids.action(id);
    return ActionExecutionResource.whole(
        executions.updateAction(actionId, ActionUpdates.read(body)));
  }

  @DeleteMapping("/v2/action_executions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id, QueryParameters parameters) {
    parameters.only();
    executions.deleteActionExecution(Ids.action(id));
  }

  @GetMapping("/v2/tasks/{taskId}/action_executions")
  Map<String, @Nullable Object> ofTask(
      @PathVariable String taskId, QueryParameters parameters, HttpServletRequest request) {
    var list = ListRequests.read(COLLECTION, parameters, "include_output");
    var task = executions.taskExecution(Ids.task(taskId));
    return page(
        list.within("task_execution_id", task.id().toString()),
        parameters.flag("include_output"),
        request);
  }

  @GetMapping("/v2/tasks/{taskId}/action_executions/{id}")
  Map<String, @Nullable Object> getOfTask(
      @PathVariable String taskId, @PathVariable String id, QueryParameters parameters) {
    parameters.only();
    var action = executions.actionExecution(Ids.action(id));
    if (!Ids.task(taskId).equals(action.taskExecutionId())) {
      throw EngineException.notFound(
          "action-execution-not-found",
          "ActionExecution not found [id=%s]".formatted(id),
          "It belongs to another task.");
    }
    return ActionExecutionResource.whole(action);
  }

  private Map<String, @Nullable Object> page(
      ListRequest list, boolean includeOutput, HttpServletRequest request) {
    var withOutput = includeOutput || list.fields().contains("output");
    return Pages.body(
        Addresses.host(request),
        list,
        executions.actionExecutions(list.query(), withOutput),
        action -> resource(action, withOutput));
  }

  private static Map<String, @Nullable Object> resource(
      ActionExecutionView action, boolean withOutput) {
    return withOutput
        ? ActionExecutionResource.whole(action)
        : ActionExecutionResource.item(action);
  }
}
