package dev.tramontane.server.startup;

import dev.tramontane.server.config.DatabaseRefusedException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the user's own database cannot be used, and what to do. */
final class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusedException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DatabaseRefusedException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
