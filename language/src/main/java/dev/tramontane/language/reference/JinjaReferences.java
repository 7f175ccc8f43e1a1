package dev.tramontane.language.reference;

import dev.tramontane.expression.jinja.syntax.CallArguments;
import dev.tramontane.expression.jinja.syntax.Expression;
import dev.tramontane.expression.jinja.syntax.Expression.Attribute;
import dev.tramontane.expression.jinja.syntax.Expression.Call;
import dev.tramontane.expression.jinja.syntax.Expression.Filter;
import dev.tramontane.expression.jinja.syntax.Expression.Item;
import dev.tramontane.expression.jinja.syntax.Expression.Literal;
import dev.tramontane.expression.jinja.syntax.Expression.Name;
import dev.tramontane.expression.jinja.syntax.Expression.Test;
import dev.tramontane.expression.jinja.syntax.Template;
import dev.tramontane.language.reference.Reference.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The references of one Jinja2 template. */
final class JinjaReferences {

  private static final String ROOT = "_";

  /** What the context holds beside the data root. */
  private static final Set<String> CONTEXT = Set.of("__env", "__execution", "__task_execution");

  /** Filters that take what is not there. */
  private static final Set<String> TOLERANT = Set.of("default", "d");

  /** Names that stand for something only inside of a block. */
  private static final Set<String> GIVEN = Set.of("loop", "self", "caller", "varargs", "kwargs");

  private final List<Reference> found = new ArrayList<>();
  private final Set<String> guarded = new HashSet<>();
  private final Set<String> own;

  private JinjaReferences(Set<String> own) {
    this.own = own;
  }

  static List<Reference> in(Template template) {
    var names = new JinjaNames();
    names.visit(template.body());
    if (names.isDynamic() || names.found().contains(ROOT)) {
      return List.of();
    }
    var references = new JinjaReferences(names.found());
    new JinjaStatements(references::visit).visit(template.body());
    return references.result();
  }

  private List<Reference> result() {
    return found.stream()
        .map(reference ->
            guarded.contains(reference.name()) && isData(reference)
                ? reference.uncertain()
                : reference)
        .toList();
  }

  private static boolean isData(Reference reference) {
    return reference.kind() == Kind.VARIABLE || reference.kind() == Kind.NAME;
  }

  private void visit(Expression expression, boolean isCertain) {
    switch (expression) {
      case Literal(String text, int _) -> guarded.add(text);
      case Literal _ -> {}
      case Name name -> name(name, isCertain);
      case Attribute attribute -> attribute(attribute, isCertain);
      case Item item -> item(item, isCertain);
      case Call call -> call(call, isCertain);
      case Filter filter -> filter(filter, isCertain);
      case Test test -> test(test, isCertain);
      case Expression.Conditional(var condition, var then, var otherwise, int _) -> {
        visit(condition, isCertain);
        visit(then, false);
        otherwise.ifPresent(other -> visit(other, false));
      }
      case Expression.And(var left, var right, int _) -> either(left, right, isCertain);
      case Expression.Or(var left, var right, int _) -> either(left, right, isCertain);
      case Expression.Binary(var _, var left, var right, int _) -> {
        visit(left, isCertain);
        visit(right, isCertain);
      }
      case Expression.Comparison(var first, var others, int _) -> {
        visit(first, isCertain && others.size() == 1);
        others.forEach(other -> visit(other.value(), isCertain && others.size() == 1));
      }
      case Expression.Unary(var _, var value, int _) -> visit(value, isCertain);
      case Expression.Concatenation(var parts, int _) ->
          parts.forEach(part -> visit(part, isCertain));
      case Expression.TupleLiteral(var items, int _) -> items.forEach(item -> visit(item, false));
      case Expression.ListLiteral(var items, int _) -> items.forEach(item -> visit(item, false));
      case Expression.DictLiteral(var entries, int _) ->
          entries.forEach(entry -> {
            visit(entry.key(), false);
            visit(entry.value(), false);
          });
      case Expression.Slice(var start, var stop, var step, int _) -> {
        start.ifPresent(value -> visit(value, false));
        stop.ifPresent(value -> visit(value, false));
        step.ifPresent(value -> visit(value, false));
      }
    }
  }

  private void either(Expression left, Expression right, boolean isCertain) {
    visit(left, isCertain);
    visit(right, false);
  }

  private void name(Name name, boolean isCertain) {
    if (!isKnown(name.name())) {
      add(Kind.NAME, name.name(), name.offset(), isCertain);
    }
  }

  private boolean isKnown(String name) {
    return name.equals(ROOT)
        || own.contains(name)
        || GIVEN.contains(name)
        || CONTEXT.contains(name);
  }

  private void attribute(Attribute attribute, boolean isCertain) {
    if (isRoot(attribute.value())) {
      add(Kind.VARIABLE, attribute.name(), attribute.offset() + 1, isCertain);
    } else {
      visit(attribute.value(), isCertain);
    }
  }

  private void item(Item item, boolean isCertain) {
    if (isRoot(item.value()) && item.key() instanceof Literal(String name, int offset)) {
      add(Kind.VARIABLE, name, offset + 1, isCertain);
      return;
    }
    visit(item.value(), isCertain);
    visit(item.key(), isCertain);
  }

  private void call(Call call, boolean isCertain) {
    switch (call.callee()) {
      case Name function -> {
        function(function, call.arguments(), isCertain);
        visit(call.arguments(), false);
      }
      case Attribute method when isRoot(method.value()) -> visit(call.arguments(), false);
      case Expression callee -> {
        visit(callee, isCertain);
        visit(call.arguments(), false);
      }
    }
  }

  private void function(Name function, CallArguments arguments, boolean isCertain) {
    if (isKnown(function.name())) {
      return;
    }
    add(Kind.JINJA_FUNCTION, function.name(), function.offset(), isCertain);
    if (function.name().equals("task")
        && !arguments.positional().isEmpty()
        && arguments.positional().getFirst() instanceof Literal(String task, int offset)) {
      add(Kind.TASK, task, offset + 1, isCertain);
    }
  }

  private void visit(CallArguments arguments, boolean isCertain) {
    arguments.positional().forEach(argument -> visit(argument, isCertain));
    arguments.named().forEach(argument -> visit(argument.value(), isCertain));
    arguments.spread().ifPresent(argument -> visit(argument, isCertain));
    arguments.spreadNamed().ifPresent(argument -> visit(argument, isCertain));
  }

  private void filter(Filter filter, boolean isCertain) {
    add(Kind.JINJA_FILTER, filter.name(), filter.offset(), isCertain);
    boolean tolerant = TOLERANT.contains(filter.name());
    filter
        .value()
        .ifPresent(value -> {
          if (tolerant) {
            guard(value);
          }
          visit(value, isCertain && !tolerant);
        });
    visit(filter.arguments(), false);
  }

  private void test(Test test, boolean isCertain) {
    add(Kind.JINJA_TEST, test.name(), test.offset(), isCertain);
    guard(test.value());
    visit(test.value(), false);
    visit(test.arguments(), false);
  }

  /** What an expression asks about may be missing elsewhere, too. */
  private void guard(Expression value) {
    nameOf(value).ifPresent(guarded::add);
  }

  private static Optional<String> nameOf(Expression value) {
    return switch (value) {
      case Attribute attribute when isRoot(attribute.value()) -> Optional.of(attribute.name());
      case Attribute attribute -> nameOf(attribute.value());
      case Item item when isRoot(item.value()) -> Optional.empty(); // the literal guards itself
      case Item item -> nameOf(item.value());
      case Name name -> Optional.of(name.name());
      case Expression _ -> Optional.empty();
    };
  }

  private static boolean isRoot(Expression expression) {
    return expression instanceof Name(String name, int _) && name.equals(ROOT);
  }

  private void add(Kind kind, String name, int offset, boolean isCertain) {
    found.add(new Reference(kind, name, offset, offset + name.length(), isCertain));
  }
}
