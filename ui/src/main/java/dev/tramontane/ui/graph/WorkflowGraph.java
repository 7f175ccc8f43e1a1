package dev.tramontane.ui.graph;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import dev.tramontane.ui.component.ShownState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A workflow as a graph. Places are sent once per definition; later only the states that changed
 * travel. Tasks are told apart by name.
 */
@Tag("workflow-graph")
@JsModule("./workflow-graph/workflow-graph.ts")
public final class WorkflowGraph extends Component implements HasSize {

  /**
   * What one task is doing.
   *
   * @param state name of a {@link ShownState}; empty if the task has not been reached
   * @param runs how often the task has run in this execution
   */
  public record TaskState(String id, String state, int runs, boolean breakpoint) {

    public static TaskState of(String task, ShownState state, int runs, boolean breakpoint) {
      return new TaskState(task, state.name(), runs, breakpoint);
    }

    public static TaskState notReached(String task, boolean breakpoint) {
      return new TaskState(task, "", 0, breakpoint);
    }
  }

  private final Map<String, TaskState> states = new LinkedHashMap<>();
  private GraphLayout shown = GraphLayout.EMPTY;

  /** Shows a definition; the same one again changes nothing. */
  public void setLayout(GraphLayout layout) {
    if (layout.equals(shown)) {
      return;
    }
    shown = layout;
    getElement().setPropertyJson("layout", JacksonUtils.beanToJson(layout));
  }

  /** Whether it shows an execution: tasks that were not reached are then drawn as such. */
  public void setRunning(boolean running) {
    getElement().setProperty("running", running);
  }

  /** What to say while there are no tasks. */
  /** Whether what is drawn is older than the text beside it. */
  public void setStale(boolean stale) {
    getElement().getClassList().set("stale", stale);
  }

  public void setNone(String words) {
    getElement().setProperty("none", words);
  }

  /** Marks a task as chosen and brings it into sight; an empty name chooses none. */
  public void choose(String task) {
    getElement().setProperty("chosen", task);
  }

  /** Lights the tasks that led to a failure and dims the others; none for no path. */
  public void setPath(Collection<String> tasks) {
    getElement().setPropertyList("path", List.copyOf(tasks));
  }

  /** Replaces all states. */
  public void setStates(Collection<TaskState> all) {
    states.clear();
    all.forEach(state -> states.put(state.id(), state));
    send(all, true);
  }

  /** Changes the states of some tasks; those that are as shown already are not sent. */
  public void updateStates(Collection<TaskState> changed) {
    var news = changed.stream().filter(state -> !state.equals(states.get(state.id()))).toList();
    if (news.isEmpty()) {
      return;
    }
    news.forEach(state -> states.put(state.id(), state));
    send(news, false);
  }

  /** When the user chooses a task; an empty name for none. */
  public Registration onChosen(Consumer<String> listener) {
    return listen("chosen", listener);
  }

  /** When the user wants to go into a task. */
  public Registration onOpened(Consumer<String> listener) {
    return listen("opened", listener);
  }

  /** When the user wants to go up to what contains this workflow. */
  public Registration onUp(Runnable listener) {
    return listen("up", _ -> listener.run());
  }

  /** When the user asks for a breakpoint on a task, or for none. */
  public Registration onBreakpoint(Consumer<String> listener) {
    return listen("breakpoint", listener);
  }

  /** A new element in the browser knows no states. */
  @Override
  protected void onAttach(AttachEvent event) {
    if (!states.isEmpty()) {
      send(states.values(), true);
    }
  }

  private void send(Collection<TaskState> some, boolean all) {
    if (isAttached()) {
      getElement().callJsFunction("applyStates", JacksonUtils.listToJson(List.copyOf(some)), all);
    }
  }

  private Registration listen(String type, Consumer<String> listener) {
    return getElement()
        .addEventListener(
            type, event -> listener.accept(event.getEventData().get("event.detail.id").asString()))
        .addEventData("event.detail.id");
  }
}
