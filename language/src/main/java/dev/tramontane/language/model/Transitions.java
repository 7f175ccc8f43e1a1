package dev.tramontane.language.model;

import java.util.List;
import java.util.stream.Stream;

/** The effective on-clauses of a task in document order, {@code task-defaults} applied. */
public record Transitions(
    List<Transition> onSuccess,
    List<Transition> onError,
    List<Transition> onComplete,
    List<Transition> onSkip) {

  public static final Transitions NONE =
      new Transitions(List.of(), List.of(), List.of(), List.of());

  public Transitions {
    onSuccess = List.copyOf(onSuccess);
    onError = List.copyOf(onError);
    onComplete = List.copyOf(onComplete);
    onSkip = List.copyOf(onSkip);
  }

  public Stream<Transition> all() {
    return Stream.of(onSuccess, onError, onComplete, onSkip).flatMap(List::stream);
  }
}
