package dev.tramontane.server.rest;

import static dev.tramontane.server.rest.EnvironmentResource.COLLECTION;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.engine.environment.EnvironmentChange;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.server.http.QueryParameters;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.server.list.ListRequests;
import dev.tramontane.server.list.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** {@code /v2/environments}. */
@RestController
@RequestMapping("/v2/environments")
class EnvironmentController {

  private static final List<String> WRITABLE = List.of("name", "description", "variables", "scope");

  private final Environments environments;

  EnvironmentController(Environments environments) {
    this.environments = environments;
  }

  @GetMapping
  Map<String, @Nullable Object> list(QueryParameters parameters, HttpServletRequest request) {
    var list = ListRequests.read(COLLECTION, parameters);
    return Pages.body(
        Addresses.host(request),
        list,
        environments.environments(list.query()),
        EnvironmentResource::of);
  }

  @GetMapping("/{name}")
  Map<String, @Nullable Object> get(@PathVariable String name, QueryParameters parameters) {
    var fields = ListRequests.fields(COLLECTION, parameters.only("fields"));
    return Pages.select(EnvironmentResource.of(environments.environment(name)), fields);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> create(RequestObject body, QueryParameters parameters) {
    parameters.only();
    return EnvironmentResource.of(environments.create(change(body)));
  }

  @PutMapping
  Map<String, @Nullable Object> update(RequestObject body, QueryParameters parameters) {
    parameters.only();
    return EnvironmentResource.of(environments.update(change(body)));
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String name, QueryParameters parameters) {
    parameters.only();
    environments.delete(name);
  }

  private static EnvironmentChange change(RequestObject body) {
    if (!WRITABLE.containsAll(body.all().keySet())) {
      throw EngineException.invalid(
          "unknown-attribute",
          "Please, check your environment definition. Only: %s are allowed as definition keys."
              .formatted(WRITABLE),
          "Remove the other keys.");
    }
    var name =
        body.filledText("name")
            .orElseThrow(() ->
                EngineException.invalid(
                    "name-missing", "Name of the environment is not provided.", "Give name."));
    return new EnvironmentChange(
        name,
        body.text("description"),
        body.object("variables"),
        body.filledText("scope").map(DefinitionScope::of),
        Optional.empty());
  }
}
