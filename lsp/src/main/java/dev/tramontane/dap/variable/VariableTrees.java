package dev.tramontane.dap.variable;

import dev.tramontane.dap.target.BranchId;
import dev.tramontane.dap.target.DebugTarget;
import dev.tramontane.dap.target.Scope;
import dev.tramontane.dap.target.TargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.lsp4j.debug.EvaluateResponse;
import org.eclipse.lsp4j.debug.SetVariableResponse;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a client has opened, by the numbers it knows them by. The numbers hold until
 * something runs on. Safe for many threads.
 */
public final class VariableTrees {

  private static final int PAGE = 100;

  private final Map<Integer, Container> opened = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();

  /** Forgets all numbers, as DAP says when execution resumes. */
  public void forget() {
    opened.clear();
  }

  public org.eclipse.lsp4j.debug.Scope scope(BranchId branch, Scope scope) {
    var home = new Container.Home(branch, scope.key(), List.of());
    var answer = new org.eclipse.lsp4j.debug.Scope();
    answer.setName(scope.label());
    answer.setVariablesReference(open(new Container(Optional.of(home), scope.variables())));
    answer.setNamedVariables(scope.variables().size());
    answer.setExpensive(false);
    return answer;
  }

  public EvaluateResponse evaluated(@Nullable Object value) {
    var answer = new EvaluateResponse();
    answer.setResult(ValueText.of(value));
    answer.setType(ValueText.typeOf(value));
    if (value != null && Container.isContainer(value)) {
      var container = new Container(Optional.empty(), value);
      answer.setVariablesReference(open(container));
      size(container, answer::setIndexedVariables, answer::setNamedVariables);
    }
    return answer;
  }

  /** One page of what is inside; all of it, up to a limit, where the client asks for no page. */
  public Variable[] page(VariablesArguments request) {
    var container = find(request.getVariablesReference());
    int start = request.getStart() == null ? 0 : request.getStart();
    int count =
        request.getCount() == null || request.getCount() == 0
            ? limit(container)
            : request.getCount();
    return entries(container).stream()
        .skip(start)
        .limit(count)
        .map(entry -> variable(container, entry))
        .toArray(Variable[]::new);
  }

  /** Changes a variable, or a part of one, and tells what it is now. */
  public SetVariableResponse set(DebugTarget target, int reference, String name, String typed) {
    var container = find(reference);
    var home =
        container
            .home()
            .orElseThrow(() -> new TargetException("A result cannot be changed, only a variable."))
            .child(name);
    var value = Changes.read(typed);
    var variable = home.path().getFirst();
    var whole = home.path().size() == 1 ? value : wholeWith(target, home, value);
    target.setVariable(home.branch(), home.scope(), variable, whole);
    var answer = new SetVariableResponse();
    answer.setValue(ValueText.of(value));
    answer.setType(ValueText.typeOf(value));
    return answer;
  }

  private static @Nullable Object wholeWith(
      DebugTarget target, Container.Home home, @Nullable Object value) {
    var path = home.path();
    var now =
        target.scopes(home.branch()).stream()
            .filter(scope -> scope.key().equals(home.scope()))
            .findFirst()
            .map(scope -> scope.variables().get(path.getFirst()))
            .orElse(null);
    return Changes.replaced(now, path.subList(1, path.size()), value);
  }

  private record Entry(String name, @Nullable Object value) {}

  private static List<Entry> entries(Container container) {
    var entries = new ArrayList<Entry>(container.size());
    switch (container.value()) {
      case Map<?, ?> map ->
          map.forEach((key, value) -> entries.add(new Entry(String.valueOf(key), value)));
      case List<?> list ->
          list.forEach(item -> entries.add(new Entry(String.valueOf(entries.size()), item)));
      default -> throw new IllegalStateException("Expected a map or list, but found another value");
    }
    return entries;
  }

  private static int limit(Container container) {
    return container.isList() ? PAGE : Integer.MAX_VALUE;
  }

  private Variable variable(Container parent, Entry entry) {
    var variable = new Variable();
    variable.setName(entry.name());
    variable.setValue(ValueText.of(entry.value()));
    variable.setType(ValueText.typeOf(entry.value()));
    var value = entry.value();
    if (value != null && Container.isContainer(value)) {
      var child = parent.child(entry.name(), value);
      variable.setVariablesReference(open(child));
      size(child, variable::setIndexedVariables, variable::setNamedVariables);
    }
    return variable;
  }

  private static void size(
      Container container, Consumer<Integer> indexed, Consumer<Integer> named) {
    (container.isList() ? indexed : named).accept(container.size());
  }

  private int open(Container container) {
    int number = last.incrementAndGet();
    opened.put(number, container);
    return number;
  }

  private Container find(int number) {
    var container = opened.get(number);
    if (container == null) {
      throw new TargetException(
          "Expected variables %d, but execution has moved on since".formatted(number));
    }
    return container;
  }
}
