package dev.tramontane.server.socket;

import dev.tramontane.engine.action.ActionView;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.action.spi.ActionParameter;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.lsp.catalog.Callable;
import dev.tramontane.lsp.catalog.LanguageCatalog;
import dev.tramontane.lsp.catalog.Parameter;
import dev.tramontane.server.definition.WorkflowInterfaces;
import dev.tramontane.server.json.Json;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored actions and workflows, as editors complete them. Answers at once from what it last
 * read, and reads anew in the background when that has become old.
 */
final class StoredCatalog implements LanguageCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(StoredCatalog.class);
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Actions actions;
  private final Definitions definitions;
  private final WorkflowInterfaces interfaces;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile Content content = new Content(List.of(), List.of(), Long.MIN_VALUE);

  private record Content(List<Callable> actions, List<Callable> workflows, long readAt) {}

  StoredCatalog(Actions actions, Definitions definitions, WorkflowInterfaces interfaces) {
    this.actions = actions;
    this.definitions = definitions;
    this.interfaces = interfaces;
  }

  @Override
  public Collection<Callable> actions() {
    return current().actions();
  }

  @Override
  public Collection<Callable> workflows() {
    return current().workflows();
  }

  private Content current() {
    var known = content;
    var old =
        known.readAt() == Long.MIN_VALUE || System.nanoTime() - known.readAt() > FRESH.toNanos();
    if (old && reading.compareAndSet(false, true)) {
      Thread.startVirtualThread(this::read);
    }
    return known;
  }

  private void read() {
    try {
      content =
          new Content(
              actions.all().stream().map(StoredCatalog::callable).toList(),
              definitions.workflows(ListQuery.where()).items().stream()
                  .map(this::callable)
                  .toList(),
              System.nanoTime());
    } catch (RuntimeException e) {
      LOG.warn("The catalog of editors could not be read", e);
    } finally {
      reading.set(false);
    }
  }

  private static Callable callable(ActionView action) {
    return new Callable(
        action.name(),
        action.description().orElse(""),
        action.parameters().stream().map(StoredCatalog::parameter).toList());
  }

  private static Parameter parameter(ActionParameter parameter) {
    return parameter.required()
        ? Parameter.required(parameter.name())
        : Parameter.optional(parameter.name(), Json.write(parameter.defaultValue()));
  }

  private Callable callable(WorkflowView workflow) {
    var input = interfaces.of(workflow).get("input");
    var parameters =
        input instanceof List<?> list
            ? list.stream().map(StoredCatalog::declared).toList()
            : List.<Parameter>of();
    return new Callable(workflow.name(), "Workflow", parameters);
  }

  private static Parameter declared(Object asWritten) {
    if (asWritten instanceof Map<?, ?> withDefault) {
      var entry = withDefault.entrySet().iterator().next();
      return Parameter.optional(entry.getKey().toString(), Json.write(entry.getValue()));
    }
    return Parameter.required(asWritten.toString());
  }
}
