package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.flow.VariableFlow;
import dev.tramontane.language.flow.Viewpoint;
import dev.tramontane.language.reference.PlacedReference;
import dev.tramontane.language.vocabulary.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Warns of variables that nothing can have given a value where an expression must find them. Silent
 * wherever the expression might get by without: behind conditions, defaults and {@code get}.
 */
final class UndefinedVariableCheck {

  private final VariableFlow flow;

  private UndefinedVariableCheck(VariableFlow flow) {
    this.flow = flow;
  }

  static List<Issue> check(VariableFlow flow, List<PlacedReference> references) {
    var check = new UndefinedVariableCheck(flow);
    return references.stream().flatMap(use -> check.check(use).stream()).toList();
  }

  private Optional<Issue> check(PlacedReference use) {
    if (!use.reference().isCertain()) {
      return Optional.empty();
    }
    return switch (use.kind()) {
      case VARIABLE ->
          use.from()
              .filter(from -> !flow.canSee(use.name(), from))
              .map(from -> undefined(use, from));
      case NAME -> Optional.of(bareName(use));
      case YAQL_FUNCTION, YAQL_METHOD, JINJA_FUNCTION, JINJA_FILTER, JINJA_TEST, TASK ->
          Optional.empty();
    };
  }

  private Issue undefined(PlacedReference use, Viewpoint from) {
    return Issue.warning(
        "undefined-variable",
        use.span(),
        "Nothing gives the variable '%s' a value here; the expression fails when it is evaluated."
            .formatted(use.name()),
        remedy(use.name(), from));
  }

  private String remedy(String name, Viewpoint from) {
    var publishers = publishersOf(name);
    if (!publishers.isEmpty()) {
      return "It is published by %s, which does not lead here: publish it globally, or lead that"
              .formatted(String.join(", ", publishers))
          + " way.";
    }
    return Spelling.closest(name, flow.names(from))
        .map("Did you mean '%s'?"::formatted)
        .orElse("Declare it under 'input:' or 'vars:', or publish it in a task that leads here.");
  }

  private Set<String> publishersOf(String name) {
    var publishers = new LinkedHashSet<String>();
    flow.published().stream()
        .filter(source -> source.variable().equals(name))
        .forEach(source -> publishers.add("'%s'".formatted(source.task().name())));
    return publishers;
  }

  private Issue bareName(PlacedReference use) {
    boolean isVariable = flow.names(new Viewpoint.End()).contains(use.name());
    return Issue.warning(
        "undefined-variable",
        use.span(),
        "The name '%s' stands for nothing in a template; the expression fails when it is evaluated."
            .formatted(use.name()),
        isVariable
            ? "Write '_.%s'.".formatted(use.name())
            : "Variables are written '_.%s'; a text needs quotes.".formatted(use.name()));
  }
}
