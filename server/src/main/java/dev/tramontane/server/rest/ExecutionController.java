package dev.tramontane.server.rest;

import static dev.tramontane.server.rest.WorkflowExecutionResource.COLLECTION;

import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.server.http.Ids;
import dev.tramontane.server.http.QueryParameters;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.server.list.ListRequests;
import dev.tramontane.server.list.Pages;
import dev.tramontane.server.report.ReportRequest;
import dev.tramontane.server.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v2/executions}: starting, steering and reading workflow executions. */
@RestController
@RequestMapping("/v2/executions")
class ExecutionController {

  private final Executions executions;
  private final Reports reports;

  ExecutionController(Executions executions, Reports reports) {
    this.executions = executions;
    this.reports = reports;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> start(RequestObject body, QueryParameters parameters) {
    parameters.only();
    return ExecutionStarts.body(executions.start(ExecutionStarts.read(body)));
  }

  @GetMapping
  Map<String, @Nullable Object> list(QueryParameters parameters, HttpServletRequest request) {
    var list = ListRequests.read(COLLECTION, parameters, "include_output");
    var withOutput = parameters.flag("include_output") || list.fields().contains("output");
    return Pages.body(
        Addresses.host(request),
        list,
        executions.workflowExecutions(list.query(), withOutput),
        execution -> resource(execution, withOutput));
  }

  @GetMapping("/{id}")
  Map<String, @Nullable Object> get(@PathVariable String id, QueryParameters parameters) {
    var fields = ListRequests.fields(COLLECTION, parameters.only("fields"));
    var execution = executions.workflowExecution(Ids.execution(id));
    return Pages.select(WorkflowExecutionResource.whole(execution), fields);
  }

  @PutMapping("/{id}")
  Map<String, @Nullable Object> update(
      @PathVariable String id, RequestObject body, QueryParameters parameters) {
    parameters.only();
    var executionId = Ids.execution(id);
    executions.workflowExecution(executionId);
    ExecutionChange.read(body).apply(executions, executionId);
    return WorkflowExecutionResource.whole(executions.workflowExecution(executionId));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id, QueryParameters parameters) {
    executions.delete(Ids.execution(id), parameters.only("force").flag("force"));
  }

  @GetMapping("/{id}/tasks")
  Map<String, @Nullable Object> tasks(
      @PathVariable String id, QueryParameters parameters, HttpServletRequest request) {
    var list = ListRequests.read(TaskExecutionResource.COLLECTION, parameters);
    var execution = executions.workflowExecution(Ids.execution(id));
    var ofExecution = list.within("workflow_execution_id", execution.id().toString());
    return Pages.body(
        Addresses.host(request),
        ofExecution,
        executions.taskExecutions(ofExecution.query()),
        TaskExecutionResource::item);
  }

  @GetMapping("/{id}/report")
  Map<String, @Nullable Object> report(@PathVariable String id, QueryParameters parameters) {
    parameters.only("errors_only", "max_depth", "statistics_only");
    var request =
        new ReportRequest(
            parameters.flag("errors_only"),
            parameters.integer("max_depth").orElse(-1),
            parameters.flag("statistics_only"));
    return reports.of(Ids.execution(id), request);
  }

  @GetMapping("/{id}/executions")
  Map<String, @Nullable Object> tree(@PathVariable String id, QueryParameters parameters) {
    parameters.only("errors_only", "max_depth", "include_output");
    var withOutput = parameters.flag("include_output");
    var tree =
        executions.descendants(
            Ids.execution(id),
            parameters.flag("errors_only"),
            parameters.integer("max_depth").orElse(-1),
            withOutput);
    return Map.of("executions", tree.stream().map(one -> resource(one, withOutput)).toList());
  }

  static Map<String, @Nullable Object> resource(
      WorkflowExecutionView execution, boolean withOutput) {
    return withOutput
        ? WorkflowExecutionResource.itemWithOutput(execution)
        : WorkflowExecutionResource.item(execution);
  }
}
