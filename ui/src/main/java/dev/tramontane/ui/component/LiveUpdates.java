package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.tramontane.engine.execution.Executions.Subscription;
import dev.tramontane.engine.execution.RunChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a part of a page up to date. Changes are collected; at most four times a second what they
 * mean is read, outside the lock of the page, and then shown. Safe for use by many threads.
 *
 * @param <T> what is read and shown
 */
public final class LiveUpdates<T> {

  public static final Duration PACE = Duration.ofMillis(250);

  private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

  private final UI ui;
  private final Function<List<RunChange>, T> read;
  private final Consumer<T> show;
  private final Duration pace;
  private final List<RunChange> collected = new ArrayList<>();
  private @Nullable Subscription subscription;
  private boolean scheduled;
  private long lastRead;
  private boolean closed;

  private LiveUpdates(UI ui, Duration pace, Function<List<RunChange>, T> read, Consumer<T> show) {
    this.ui = ui;
    this.pace = pace;
    this.read = read;
    this.show = show;
    this.lastRead = System.nanoTime() - pace.toNanos();
  }

  /** Opens a subscription for as long as the component, which must be attached, is in its page. */
  public static <T> LiveUpdates<T> of(
      Component component,
      Function<Consumer<RunChange>, Subscription> watch,
      Function<List<RunChange>, T> read,
      Consumer<T> show) {
    var ui = component.getUI().orElseThrow();
    var updates = new LiveUpdates<>(ui, PACE, read, show);
    updates.open(watch);
    component.addDetachListener(event -> {
      event.unregisterListener();
      updates.close();
    });
    return updates;
  }

  /** Ends the subscription; changes that were collected are forgotten. */
  public void close() {
    Subscription ended;
    synchronized (this) {
      closed = true;
      collected.clear();
      ended = subscription;
      subscription = null;
    }
    if (ended != null) {
      ended.close();
    }
  }

  private void open(Function<Consumer<RunChange>, Subscription> watch) {
    var opened = watch.apply(this::collect);
    synchronized (this) {
      subscription = opened;
    }
  }

  private synchronized void collect(RunChange change) {
    if (closed) {
      return;
    }
    collected.add(change);
    if (!scheduled) {
      schedule();
    }
  }

  /** Readings follow each other, never side by side: the older must not be shown last. */
  private void schedule() {
    scheduled = true;
    var wait = Math.max(0, pace.toNanos() - (System.nanoTime() - lastRead));
    CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, Thread::startVirtualThread)
        .execute(this::flush);
  }

  private void flush() {
    var changes = takeCollected();
    try {
      if (!changes.isEmpty()) {
        var read = this.read.apply(changes);
        ui.access(() -> show.accept(read));
      }
    } catch (UIDetachedException _) {
      close();
    } catch (RuntimeException failed) {
      LOG.warn("A page could not be brought up to date", failed);
    } finally {
      flushed();
    }
  }

  private synchronized void flushed() {
    scheduled = false;
    if (!collected.isEmpty()) {
      schedule();
    }
  }

  private synchronized List<RunChange> takeCollected() {
    lastRead = System.nanoTime();
    var taken = List.copyOf(collected);
    collected.clear();
    return taken;
  }
}
