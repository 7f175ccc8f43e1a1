package dev.tramontane.server.socket;

import dev.tramontane.engine.action.ActionView;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.action.spi.ActionParameter;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.call.Callable;
import dev.tramontane.language.call.Parameter;
import dev.tramontane.server.definition.WorkflowInterfaces;
import dev.tramontane.server.json.Json;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The stored actions and workflows, as editors complete and check them. Answers at once from what
 * it last read, and reads anew in the background when that has become old.
 */
@Component
public final class StoredCatalog implements CallCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(StoredCatalog.class);
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Actions actions;
  private final Definitions definitions;
  private final WorkflowInterfaces interfaces;
  private final AtomicBoolean reading = new AtomicBoolean();
  private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
  private volatile Reading last = new Reading(Content.UNKNOWN, Long.MIN_VALUE);

  private record Reading(Content content, long at) {}

  /**
   * @param complete whether there is nothing else
   */
  private record Content(
      Map<String, Callable> actions, Map<String, Callable> workflows, boolean complete) {

    static final Content UNKNOWN = new Content(Map.of(), Map.of(), false);
  }

  StoredCatalog(Actions actions, Definitions definitions, WorkflowInterfaces interfaces) {
    this.actions = actions;
    this.definitions = definitions;
    this.interfaces = interfaces;
  }

  @Override
  public Collection<Callable> actions() {
    return current().actions().values();
  }

  @Override
  public Collection<Callable> workflows() {
    return current().workflows().values();
  }

  @Override
  public Optional<Callable> action(String name) {
    return Optional.ofNullable(current().actions().get(name));
  }

  @Override
  public Optional<Callable> workflow(String name) {
    return Optional.ofNullable(current().workflows().get(name));
  }

  @Override
  public boolean lacksAction(String name) {
    var content = current();
    return content.complete() && isMissing(name, content.actions());
  }

  @Override
  public boolean lacksWorkflow(String name) {
    var content = current();
    return content.complete() && isMissing(name, content.workflows());
  }

  /** What is missing may have been saved a moment ago: it is looked for once more. */
  private boolean isMissing(String name, Map<String, Callable> known) {
    boolean missing = !known.containsKey(name);
    if (missing && reading.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(FRESH.toMillis(), TimeUnit.MILLISECONDS)
          .execute(() -> Thread.startVirtualThread(this::read));
    }
    return missing;
  }

  @Override
  public Watch watch(Runnable listener) {
    Runnable own = listener::run; // the same listener may watch twice
    listeners.add(own);
    return () -> listeners.remove(own);
  }

  private Content current() {
    var known = last;
    boolean old = known.at() == Long.MIN_VALUE || System.nanoTime() - known.at() > FRESH.toNanos();
    if (old && reading.compareAndSet(false, true)) {
      Thread.startVirtualThread(this::read);
    }
    return known.content();
  }

  private void read() {
    try {
      var before = last.content();
      last = new Reading(content(), System.nanoTime());
      if (!last.content().equals(before)) {
        listeners.forEach(Runnable::run);
      }
    } catch (RuntimeException e) {
      LOG.warn("The catalog of editors could not be read", e);
    } finally {
      reading.set(false);
    }
  }

  private Content content() {
    var page = definitions.workflows(ListQuery.where());
    return new Content(
        byName(actions.all().stream().map(StoredCatalog::callable)),
        byName(page.items().stream().map(this::callable)),
        !page.full());
  }

  /** Of one name in several namespaces the first. */
  private static Map<String, Callable> byName(Stream<Callable> callables) {
    return callables.collect(
        Collectors.toMap(
            Callable::name, callable -> callable, (one, _) -> one, LinkedHashMap::new));
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
