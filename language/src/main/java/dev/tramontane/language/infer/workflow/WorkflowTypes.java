package dev.tramontane.language.infer.workflow;

import dev.tramontane.language.flow.Outcome;
import dev.tramontane.language.flow.VariableFlow;
import dev.tramontane.language.flow.VariableSource;
import dev.tramontane.language.flow.Viewpoint;
import dev.tramontane.language.infer.ExpressionTypes;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.type.ValueTypes;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WithItems;
import dev.tramontane.language.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of everything that moves through one workflow. Safe for many threads, which wait for
 * one another.
 */
public final class WorkflowTypes {

  private final WorkflowModel workflow;
  private final VariableFlow flow;
  private final Assumption assumption;
  private final Map<String, Field> inputs;
  private final TaskResults results;
  private final Set<String> names;
  private final Solver solver = new Solver();
  private final Map<VariableSource.Published, String> keys = new IdentityHashMap<>();

  private WorkflowTypes(
      WorkflowModel workflow, CallTypes calls, Assumption assumption, Map<String, Field> inputs) {
    this.workflow = workflow;
    this.flow = VariableFlow.of(workflow);
    this.assumption = assumption;
    this.inputs = Map.copyOf(inputs);
    this.results = new TaskResults(this, calls);
    this.names = namesIn(workflow, flow);
  }

  /**
   * @param inputs the types of inputs as far as a caller gives them; others are as {@code
   *     assumption} says
   */
  public static WorkflowTypes of(
      WorkflowModel workflow, CallTypes calls, Assumption assumption, Map<String, Field> inputs) {
    return new WorkflowTypes(workflow, calls, assumption, inputs);
  }

  /** The type of a variable where it has arrived at a task; empty if nobody can have set it. */
  public Optional<Type> typeOfVariable(String task, String variable) {
    return typeOfVariable(new Viewpoint.Arrival(task), variable);
  }

  /** The type of a variable as a place sees it; empty if nobody can have set it. */
  public synchronized Optional<Type> typeOfVariable(Viewpoint at, String variable) {
    var found = flow.sourcesOf(variable, at);
    return found.isEmpty() ? Optional.empty() : Optional.of(typeOf(found));
  }

  /** Who can have given a variable its value where it has arrived at a task. */
  public List<VariableSource> publishers(String task, String variable) {
    return publishers(new Viewpoint.Arrival(task), variable);
  }

  /** Who can have given a variable its value as a place sees it, those that win first. */
  public List<VariableSource> publishers(Viewpoint at, String variable) {
    return flow.sourcesOf(variable, at);
  }

  /** The names of all variables that a place can see. */
  public Set<String> visibleNames(Viewpoint at) {
    return grouped(at).keySet();
  }

  /** All variables that can have arrived at a task. */
  public Map<String, Type> visibleVariables(String task) {
    return visibleVariables(new Viewpoint.Arrival(task));
  }

  /** All variables that a place can see. */
  public synchronized Map<String, Type> visibleVariables(Viewpoint at) {
    var visible = new LinkedHashMap<String, Type>();
    grouped(at).forEach((name, found) -> visible.put(name, typeOf(found)));
    return visible;
  }

  /** The type of the value that one source gives. */
  public synchronized Type typeOf(VariableSource source) {
    return switch (source) {
      case VariableSource.Input input -> ofInput(input.parameter());
      case VariableSource.Computed computed ->
          solver.solve(
              "vars " + computed.variable(),
              () -> typeOf(computed.template(), new Viewpoint.Start()));
      case VariableSource.Published published -> ofPublished(published);
      case VariableSource.Item item -> ofItem(item.task(), item.items());
    };
  }

  /** The keys that values of the type are known to have. */
  public static Map<String, Type> fieldsOf(Type type) {
    var fields = new LinkedHashMap<String, Type>();
    Types.fieldsOf(type).forEach((name, field) -> fields.put(name, field.type()));
    return fields;
  }

  /** What {@code task(name).result} is when the task has succeeded. */
  public synchronized Type result(String task) {
    return workflow
        .task(task)
        .map(model -> solver.solve("result " + task, () -> results.of(model)))
        .orElse(Types.UNKNOWN);
  }

  /** What the workflow gives to its caller when it succeeds. */
  public synchronized Type output() {
    return workflow.output().isEmpty()
        ? Types.ANY_DICT
        : solver.solve("output", () -> typeOf(workflow.output(), new Viewpoint.End()));
  }

  /** All that an expression at a place can see, as far as its text names it. */
  public synchronized TypeEnvironment at(Viewpoint place, String text) {
    return environment(place, TemplateWords.of(text), Optional.empty());
  }

  /** All that the tasks of the workflow publish, in document order. */
  public List<VariableSource.Published> published() {
    return flow.published();
  }

  private static Set<String> namesIn(WorkflowModel workflow, VariableFlow flow) {
    var names = new HashSet<>(flow.names(new Viewpoint.End()));
    workflow.tasks().values().stream()
        .flatMap(task -> task.withItems().stream())
        .forEach(items -> names.add(items.variable()));
    return names;
  }

  WorkflowModel workflow() {
    return workflow;
  }

  Assumption assumption() {
    return assumption;
  }

  /** The type of a template at a place; only the variables that it names are looked at. */
  Type typeOf(@Nullable Object template, Viewpoint place) {
    return typeOf(template, place, Optional.empty());
  }

  /**
   * The type of a template at a place.
   *
   * @param outcome the final state of the task there for which it is evaluated, where it is one
   */
  public synchronized Type typeOf(
      @Nullable Object template, Viewpoint place, Optional<Outcome> outcome) {
    return ExpressionTypes.typeOf(
        template, environment(place, TemplateWords.of(template), outcome));
  }

  private TypeEnvironment environment(
      Viewpoint place, Set<String> words, Optional<Outcome> outcome) {
    var fields = new LinkedHashMap<String, Field>();
    for (var name : words) {
      var found = names.contains(name) ? flow.sourcesOf(name, place) : List.<VariableSource>of();
      if (!found.isEmpty()) {
        fields.put(name, new Field(typeOf(found), isCertain(found)));
      }
    }
    return new PlaceTypes(new DictType(fields, Types.UNKNOWN), this, place, outcome);
  }

  private Map<String, List<VariableSource>> grouped(Viewpoint place) {
    var grouped = new LinkedHashMap<String, List<VariableSource>>();
    for (var source : flow.sources(place)) {
      grouped.computeIfAbsent(source.variable(), _ -> new ArrayList<>()).add(source);
    }
    return grouped;
  }

  /** Those that win may not have happened, but what is certain hides all behind it. */
  private Type typeOf(List<VariableSource> found) {
    Type type = Types.NOTHING;
    for (var source : found) {
      type = Types.join(type, typeOf(source));
      if (isAlwaysThere(source) || type.isUnknown()) {
        return type;
      }
    }
    return type;
  }

  private static boolean isCertain(List<VariableSource> found) {
    return found.stream().anyMatch(WorkflowTypes::isAlwaysThere);
  }

  private static boolean isAlwaysThere(VariableSource source) {
    return switch (source) {
      case VariableSource.Input _, VariableSource.Computed _, VariableSource.Item _ -> true;
      case VariableSource.Published _ -> false;
    };
  }

  private Type ofInput(InputParameter parameter) {
    var given = inputs.get(parameter.name());
    if (given != null) {
      return given.type();
    }
    return switch (assumption) {
      case CERTAIN -> Types.UNKNOWN;
      case EXPECTED ->
          parameter.defaultValue() == null
              ? Types.UNKNOWN
              : loosened(ValueTypes.of(parameter.defaultValue()));
    };
  }

  /** A default shows the kind of value, not everything that a caller may put into it. */
  private static Type loosened(Type type) {
    return switch (type) {
      case DictType dict -> new DictType(dict.fields(), Types.UNKNOWN);
      case Type.ListType list when list.item() instanceof Type.Nothing -> Types.ANY_LIST;
      case Type.ListType list -> new Type.ListType(loosened(list.item()));
      case Scalar _,
          Type.Unknown _,
          Type.Nothing _,
          Type.TupleType _,
          Type.CollectionType _,
          Type.UnionType _ ->
          type;
    };
  }

  private Type ofPublished(VariableSource.Published published) {
    var key = keys.computeIfAbsent(published, WorkflowTypes::keyOf);
    var place = new Viewpoint.Arrival(published.task().name());
    return solver.solve(
        key, () -> typeOf(published.template(), place, Optional.of(published.outcome())));
  }

  private static String keyOf(VariableSource.Published published) {
    return String.join(
        " ",
        "published",
        published.outcome().name(),
        String.valueOf(published.isGlobal()),
        published.task().name(),
        published.variable());
  }

  private Type ofItem(TaskModel task, WithItems items) {
    return solver.solve(
        "item " + task.name() + " " + items.variable(),
        () -> iterated(typeOf(items.source(), new Viewpoint.Arrival(task.name()))));
  }

  /** A dict gives its keys and a text its characters. */
  private static Type iterated(Type source) {
    return Types.map(
        source,
        member ->
            member instanceof DictType || member == Scalar.TEXT
                ? Scalar.TEXT
                : member.isUnknown() ? Types.UNKNOWN : Types.itemsOf(member));
  }

  /** What {@code global(name)} gives. */
  Type global(String variable) {
    var found =
        flow.sourcesOf(variable, new Viewpoint.End()).stream()
            .filter(WorkflowTypes::isGlobal)
            .map(this::typeOf)
            .toList();
    return Types.join(Types.join(found), Scalar.NULL);
  }

  private static boolean isGlobal(VariableSource source) {
    return switch (source) {
      case VariableSource.Published published -> published.isGlobal();
      case VariableSource.Computed _ -> true;
      case VariableSource.Input _, VariableSource.Item _ -> false;
    };
  }

  /** What a task has published when it has succeeded, as its execution shows it. */
  Type published(TaskModel task) {
    var fields = new LinkedHashMap<String, Field>();
    var place = new Viewpoint.Arrival(task.name());
    task.publishing()
        .onSuccess()
        .branch()
        .forEach((name, template) ->
            fields.put(
                name,
                new Field(
                    solver.solve(
                        "shown " + task.name() + " " + name,
                        () -> typeOf(template, place, Optional.of(Outcome.SUCCESS))),
                    true)));
    return new DictType(fields, Types.UNKNOWN);
  }

  Type inputType() {
    var fields = new LinkedHashMap<String, Field>();
    workflow.input().forEach(input -> fields.put(input.name(), new Field(ofInput(input), true)));
    return new DictType(fields, Types.UNKNOWN);
  }
}
