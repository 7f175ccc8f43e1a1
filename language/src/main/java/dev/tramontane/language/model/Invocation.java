package dev.tramontane.language.model;

import dev.tramontane.issue.Span;

/** What a task calls. The name is a template: it may hold an expression. */
public sealed interface Invocation {

  String name();

  Span span();

  /** Calls an action, {@code std.noop} where the task names none. */
  record ActionInvocation(String name, Span span) implements Invocation {}

  /** Starts a nested workflow execution. */
  record WorkflowInvocation(String name, Span span) implements Invocation {}
}
