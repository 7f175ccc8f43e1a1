package dev.tramontane.server.rest;

import static dev.tramontane.server.rest.WorkflowResource.COLLECTION;

import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.server.definition.WorkflowInterfaces;
import dev.tramontane.server.http.DefinitionText;
import dev.tramontane.server.http.QueryParameters;
import dev.tramontane.server.list.ListRequests;
import dev.tramontane.server.list.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
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

/** {@code /v2/workflows}: workflows as texts. */
@RestController
@RequestMapping("/v2/workflows")
class WorkflowController {

  private final Definitions definitions;
  private final WorkflowInterfaces interfaces;

  WorkflowController(Definitions definitions, WorkflowInterfaces interfaces) {
    this.definitions = definitions;
    this.interfaces = interfaces;
  }

  @GetMapping
  Map<String, @Nullable Object> list(QueryParameters parameters, HttpServletRequest request) {
    var list = ListRequests.read(COLLECTION, parameters);
    return Pages.body(
        Addresses.host(request), list, definitions.workflows(list.query()), this::read);
  }

  /** Unknown fields are no error here, as in Mistral. */
  @GetMapping("/{identifier}")
  Map<String, @Nullable Object> get(@PathVariable String identifier, QueryParameters parameters) {
    parameters.only("namespace", "fields");
    var workflow = definitions.workflow(identifier, parameters.textOrEmpty("namespace"));
    var fields = new HashSet<>(parameters.lowerCaseList("fields"));
    if (!fields.isEmpty()) {
      fields.add("id");
    }
    return Pages.select(read(workflow), fields);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> create(DefinitionText body, QueryParameters parameters) {
    return saved(definitions.createWorkflows(body.text(), SaveRequests.read(parameters)));
  }

  @PutMapping
  Map<String, @Nullable Object> update(DefinitionText body, QueryParameters parameters) {
    var options = SaveRequests.read(parameters);
    return parameters
        .text("identifier")
        .map(identifier -> saved(definitions.updateWorkflow(identifier, body.text(), options)))
        .orElseGet(() -> saved(definitions.updateWorkflows(body.text(), options)));
  }

  @PutMapping("/{identifier}")
  Map<String, @Nullable Object> updateOne(
      @PathVariable String identifier, DefinitionText body, QueryParameters parameters) {
    return saved(
        definitions.updateWorkflow(identifier, body.text(), SaveRequests.read(parameters)));
  }

  @DeleteMapping("/{identifier}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String identifier, QueryParameters parameters) {
    definitions.deleteWorkflow(identifier, parameters.only("namespace").textOrEmpty("namespace"));
  }

  @PostMapping("/validate")
  Map<String, @Nullable Object> validate(DefinitionText body) {
    return Validation.of(definitions.checkWorkflows(body.text()));
  }

  private Map<String, @Nullable Object> read(WorkflowView workflow) {
    return WorkflowResource.read(workflow, interfaces.of(workflow));
  }

  private Map<String, @Nullable Object> saved(WorkflowView workflow) {
    return WorkflowResource.saved(workflow, interfaces.of(workflow));
  }

  private Map<String, @Nullable Object> saved(List<WorkflowView> workflows) {
    return Map.of("workflows", workflows.stream().map(this::saved).toList());
  }
}
