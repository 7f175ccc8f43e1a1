package dev.tramontane.lsp.diagnostic;

import dev.tramontane.lsp.document.Documents;
import dev.tramontane.lsp.document.OpenDocument;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the diagnostics of open texts a moment after their last change. Safe for many threads;
 * never blocks its caller.
 */
public final class DiagnosticPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(DiagnosticPublisher.class);

  private final Documents documents;
  private final Diagnostics diagnostics;
  private final ScheduledExecutorService scheduler;
  private final Duration delay;
  private final Consumer<PublishDiagnosticsParams> client;
  private final Map<String, Future<?>> waiting = new ConcurrentHashMap<>();

  /**
   * @param delay how long to wait for a further change
   */
  public DiagnosticPublisher(
      Documents documents,
      Diagnostics diagnostics,
      ScheduledExecutorService scheduler,
      Duration delay,
      Consumer<PublishDiagnosticsParams> client) {
    this.documents = documents;
    this.diagnostics = diagnostics;
    this.scheduler = scheduler;
    this.delay = delay;
    this.client = client;
  }

  public void changed(OpenDocument document) {
    waiting.compute(
        document.uri(),
        (_, earlier) -> {
          if (earlier != null) {
            earlier.cancel(false);
          }
          return scheduler.schedule(
              () -> publish(document), delay.toMillis(), TimeUnit.MILLISECONDS);
        });
  }

  /** Checks every open text again: what they call may have changed. */
  public void allChanged() {
    documents.all().forEach(this::changed);
  }

  public void closed(String uri) {
    var earlier = waiting.remove(uri);
    if (earlier != null) {
      earlier.cancel(false);
    }
    client.accept(new PublishDiagnosticsParams(uri, List.of()));
  }

  private void publish(OpenDocument document) {
    try {
      publishIfNewest(document);
    } catch (RuntimeException exception) { // the worker's boundary: an edit must not end it
      LOG.error("Expected to check {}, but failed", document.uri(), exception);
    }
  }

  private void publishIfNewest(OpenDocument document) {
    if (!isNewest(document)) {
      return;
    }
    var found = diagnostics.of(document);
    if (isNewest(document)) {
      client.accept(new PublishDiagnosticsParams(document.uri(), found, document.version()));
    }
  }

  private boolean isNewest(OpenDocument document) {
    return documents.find(document.uri()).filter(current -> current == document).isPresent();
  }
}
