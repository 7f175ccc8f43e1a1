package dev.tramontane.language.model;

/**
 * Effective publishing of a task by its final state; precedence already applied: on-complete, then
 * the short form, then the clause of the state (reference: language.md section 10).
 */
public record Publishing(PublishScopes onSuccess, PublishScopes onError, PublishScopes onSkip) {

  public static final Publishing NOTHING =
      new Publishing(PublishScopes.NOTHING, PublishScopes.NOTHING, PublishScopes.NOTHING);
}
