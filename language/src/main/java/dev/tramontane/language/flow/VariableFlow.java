package dev.tramontane.language.flow;

import dev.tramontane.language.flow.VariableSource.Computed;
import dev.tramontane.language.flow.VariableSource.Input;
import dev.tramontane.language.flow.VariableSource.Item;
import dev.tramontane.language.flow.VariableSource.Published;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who can have given a variable its value where an expression sees it (reference: engine.md section
 * 4). Immutable.
 *
 * <p>It answers what may be, over all paths and outcomes, repairs by an operator included: a
 * variable without any source can have no value there in any run.
 */
public final class VariableFlow {

  /** Names that every expression may use although no definition gives them. */
  public static final Set<String> BUILT_IN =
      Set.of("__env", "__execution", "__task_execution", "__versions", "openstack");

  private final WorkflowModel workflow;
  private final PublishedSources published;
  private final Arrivals arrivals;
  private final List<VariableSource> initial;
  private final Set<String> inputNames;

  private VariableFlow(WorkflowModel workflow) {
    this.workflow = workflow;
    this.published = PublishedSources.of(workflow);
    this.arrivals = Arrivals.of(workflow, published);
    this.initial = initial(workflow);
    this.inputNames =
        workflow.input().stream().map(InputParameter::name).collect(Collectors.toSet());
  }

  public static VariableFlow of(WorkflowModel workflow) {
    return new VariableFlow(workflow);
  }

  private static List<VariableSource> initial(WorkflowModel workflow) {
    var sources = new ArrayList<VariableSource>();
    workflow.input().forEach(parameter -> sources.add(new Input(parameter)));
    workflow
        .vars()
        .forEach(
            (name, template) -> sources.add(new Computed(name, template, workflow.nameSpan())));
    return sources;
  }

  /** The sources of one variable, in the order of {@link #sources(Viewpoint)}. */
  public List<VariableSource> sourcesOf(String variable, Viewpoint at) {
    var named = published.named(variable);
    return sources(
            at,
            (branch, items) -> seen(both(branch, named), items, both(published.global(), named)))
        .stream()
        .filter(source -> source.variable().equals(variable))
        .toList();
  }

  /**
   * Every source whose value may be seen: what travels with the branch, then items, then what is
   * published globally, then {@code vars} and input. Those before win over those behind.
   */
  public List<VariableSource> sources(Viewpoint at) {
    return sources(at, (branch, items) -> seen(branch, items, published.global()));
  }

  /** Puts what travels with a branch and the items together with all that is seen everywhere. */
  private interface Sight {
    List<VariableSource> of(BitSet branch, List<VariableSource> items);
  }

  private List<VariableSource> sources(Viewpoint at, Sight sight) {
    return switch (at) {
      case Viewpoint.Start() -> inputs();
      case Viewpoint.Arrival(var task) -> sight.of(arrivals.at(task), List.of());
      case Viewpoint.Call(var task) -> sight.of(arrivals.at(task), items(task));
      case Viewpoint.Departure(var task, var clause) ->
          sight.of(departing(task, clause), List.of());
      case Viewpoint.Policy(var task) -> sight.of(around(task), items(task));
      case Viewpoint.End() -> sight.of(published.branch(), List.of());
    };
  }

  private static BitSet both(BitSet one, BitSet other) {
    var both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  /** The names of {@link #sources(Viewpoint)} and those that Mistral gives itself. */
  public Set<String> names(Viewpoint at) {
    var names = new LinkedHashSet<String>();
    sources(at).forEach(source -> names.add(source.variable()));
    names.addAll(BUILT_IN);
    return names;
  }

  /** Whether {@link #sourcesOf} has any source, without the list. */
  public boolean canSee(String variable, Viewpoint at) {
    if (BUILT_IN.contains(variable) || inputNames.contains(variable)) {
      return true;
    }
    return switch (at) {
      case Viewpoint.Start() -> false;
      case Viewpoint.Arrival(var task) -> isSeen(variable, arrivals.at(task));
      case Viewpoint.Call(var task) ->
          isItem(variable, task) || isSeen(variable, arrivals.at(task));
      case Viewpoint.Departure(var task, var clause) -> isSeen(variable, departing(task, clause));
      case Viewpoint.Policy(var task) -> isItem(variable, task) || isSeen(variable, around(task));
      case Viewpoint.End() -> isSeen(variable, published.branch());
    };
  }

  private boolean isSeen(String variable, BitSet branch) {
    var of = published.named(variable);
    return workflow.vars().containsKey(variable)
        || of.intersects(published.global())
        || of.intersects(branch);
  }

  private boolean isItem(String variable, String task) {
    return items(task).stream().anyMatch(item -> item.variable().equals(variable));
  }

  private List<VariableSource> inputs() {
    return initial.stream().filter(Input.class::isInstance).toList();
  }

  private BitSet departing(String task, Clause clause) {
    var sources = (BitSet) arrivals.at(task).clone();
    workflow.task(task).ifPresent(model -> sources.or(published.of(model, clause)));
    return sources;
  }

  private BitSet around(String task) {
    var sources = (BitSet) arrivals.at(task).clone();
    sources.or(published.of(task));
    return sources;
  }

  private List<VariableSource> items(String task) {
    return workflow.task(task).stream().flatMap(VariableFlow::items).toList();
  }

  private static Stream<VariableSource> items(TaskModel task) {
    return task.withItems().stream().map(items -> new Item(task, items));
  }

  private List<VariableSource> seen(BitSet branch, List<VariableSource> items, BitSet global) {
    var sources = new ArrayList<VariableSource>(published.at(branch));
    sources.addAll(items);
    sources.addAll(published.at(global));
    sources.addAll(initial.reversed().stream().filter(Computed.class::isInstance).toList());
    sources.addAll(inputs());
    return sources;
  }

  /** All that tasks publish, in document order. */
  public List<Published> published() {
    return published.all();
  }
}
