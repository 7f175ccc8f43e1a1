package dev.tramontane.server.rest;

import static dev.tramontane.server.rest.WorkbookResource.COLLECTION;

import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.server.http.DefinitionText;
import dev.tramontane.server.http.QueryParameters;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v2/workbooks}: workbooks as texts. */
@RestController
@RequestMapping("/v2/workbooks")
class WorkbookController {

  private final Definitions definitions;

  WorkbookController(Definitions definitions) {
    this.definitions = definitions;
  }

  @GetMapping
  Map<String, @Nullable Object> list(QueryParameters parameters, HttpServletRequest request) {
    var list = ListRequests.read(COLLECTION, parameters);
    return Pages.body(
        Addresses.host(request), list, definitions.workbooks(list.query()), WorkbookResource::of);
  }

  @GetMapping("/{name}")
  Map<String, @Nullable Object> get(@PathVariable String name, QueryParameters parameters) {
    var fields = ListRequests.fields(COLLECTION, parameters.only("namespace", "fields"));
    var workbook = definitions.workbook(name, parameters.textOrEmpty("namespace"));
    return Pages.select(WorkbookResource.of(workbook), fields);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> create(DefinitionText body, QueryParameters parameters) {
    return WorkbookResource.of(
        definitions.createWorkbook(body.text(), SaveRequests.read(parameters)));
  }

  @PutMapping
  Map<String, @Nullable Object> update(DefinitionText body, QueryParameters parameters) {
    return WorkbookResource.of(
        definitions.updateWorkbook(body.text(), SaveRequests.read(parameters)));
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String name, QueryParameters parameters) {
    definitions.deleteWorkbook(name, parameters.only("namespace").textOrEmpty("namespace"));
  }

  @PostMapping("/validate")
  Map<String, @Nullable Object> validate(DefinitionText body) {
    return Validation.of(definitions.checkWorkbook(body.text()));
  }
}
