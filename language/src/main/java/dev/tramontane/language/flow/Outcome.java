package dev.tramontane.language.flow;

import dev.tramontane.language.model.PublishScopes;
import dev.tramontane.language.model.Publishing;

/** A final state in which a task publishes and leads on. */
public enum Outcome {
  SUCCESS,
  ERROR,
  SKIPPED;

  /** What a task publishes when it ends so. */
  public PublishScopes publishedBy(Publishing publishing) {
    return switch (this) {
      case SUCCESS -> publishing.onSuccess();
      case ERROR -> publishing.onError();
      case SKIPPED -> publishing.onSkip();
    };
  }
}
