package dev.tramontane.server.rest;

import static dev.tramontane.server.rest.ActionResource.COLLECTION;

import dev.tramontane.engine.action.ActionView;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.server.http.DefinitionText;
import dev.tramontane.server.http.QueryParameters;
import dev.tramontane.server.list.ListRequests;
import dev.tramontane.server.list.Pages;
import jakarta.servlet.http.HttpServletRequest;
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

/** {@code /v2/actions}: standard actions, and ad-hoc actions as texts. */
@RestController
@RequestMapping("/v2/actions")
class ActionController {

  private final Actions actions;

  ActionController(Actions actions) {
    this.actions = actions;
  }

  @GetMapping
  Map<String, @Nullable Object> list(QueryParameters parameters, HttpServletRequest request) {
    var list = ListRequests.read(COLLECTION, parameters);
    return Pages.body(
        Addresses.host(request), list, actions.actions(list.query()), ActionResource::read);
  }

  @GetMapping("/{identifier}")
  Map<String, @Nullable Object> get(@PathVariable String identifier, QueryParameters parameters) {
    var fields = ListRequests.fields(COLLECTION, parameters.only("namespace", "fields"));
    var action = actions.action(identifier, parameters.textOrEmpty("namespace"));
    return Pages.select(ActionResource.read(action), fields);
  }

  @GetMapping("/{identifier}/{namespace}")
  Map<String, @Nullable Object> getIn(
      @PathVariable String identifier, @PathVariable String namespace) {
    return ActionResource.read(actions.action(identifier, namespace));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> create(DefinitionText body, QueryParameters parameters) {
    return saved(actions.create(body.text(), SaveRequests.read(parameters)));
  }

  @PutMapping
  Map<String, @Nullable Object> update(DefinitionText body, QueryParameters parameters) {
    var options = SaveRequests.read(parameters);
    return saved(
        parameters
            .text("identifier")
            .map(identifier -> List.of(actions.update(identifier, body.text(), options)))
            .orElseGet(() -> actions.update(body.text(), options)));
  }

  @PutMapping("/{identifier}")
  Map<String, @Nullable Object> updateOne(
      @PathVariable String identifier, DefinitionText body, QueryParameters parameters) {
    return saved(List.of(actions.update(identifier, body.text(), SaveRequests.read(parameters))));
  }

  @DeleteMapping("/{identifier}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String identifier, QueryParameters parameters) {
    actions.delete(identifier, parameters.only("namespace").textOrEmpty("namespace"));
  }

  @DeleteMapping("/{identifier}/{namespace}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void deleteIn(@PathVariable String identifier, @PathVariable String namespace) {
    actions.delete(identifier, namespace);
  }

  @PostMapping("/validate")
  Map<String, @Nullable Object> validate(DefinitionText body) {
    return Validation.of(actions.check(body.text()));
  }

  private static Map<String, @Nullable Object> saved(List<ActionView> saved) {
    return Map.of("actions", saved.stream().map(ActionResource::saved).toList());
  }
}
