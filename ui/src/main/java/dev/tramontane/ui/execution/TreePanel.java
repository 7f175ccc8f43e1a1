package dev.tramontane.ui.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.ui.component.ShortId;
import dev.tramontane.ui.component.ShownState;
import dev.tramontane.ui.component.StateChip;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import dev.tramontane.ui.navigation.Go;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tasks of an execution as a tree grid, nested executions below the tasks that started them:
 * the graph for those who prefer lists or cannot see graphs. Opening a task costs two calls.
 */
final class TreePanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Executions executions;
  private final transient Map<TaskExecutionId, List<TaskExecutionView>> children = new HashMap<>();
  private final TreeGrid<TaskExecutionView> grid = new TreeGrid<>();
  private transient List<TaskExecutionView> top = List.of();

  TreePanel(Executions executions) {
    this.executions = executions;
    addClassName("fill");
    grid.addClassNames("lines", "fill");
    grid.addComponentHierarchyColumn(TreePanel::name).setHeader("Task").setFlexGrow(3);
    grid.addComponentColumn(task -> new StateChip(ShownState.of(task)))
        .setHeader("State")
        .setWidth("150px")
        .setFlexGrow(0);
    grid.addColumn(TaskExecutionView::workflowName).setHeader("Workflow").setFlexGrow(2);
    grid.addComponentColumn(TreePanel::lasted)
        .setHeader("Duration")
        .setWidth("120px")
        .setFlexGrow(0);
    grid.addComponentColumn(task -> new ShortId(task.id()))
        .setHeader("Id")
        .setWidth("100px")
        .setFlexGrow(0);
    grid.addItemClickListener(click -> open(click.getItem()));
    grid.setDataProvider(new Tasks());
    add(grid);
  }

  void show(TaskRows rows) {
    top = rows.byName().values().stream().map(TaskRow::latest).toList();
    children.clear();
    grid.getDataProvider().refreshAll();
  }

  private static Component name(TaskExecutionView task) {
    return new Anchor(
        ExecutionNavigation.task(task.workflowExecutionId(), task.name()), task.name());
  }

  private static Component lasted(TaskExecutionView task) {
    return task.startedAt() == null
        ? Tools.text("")
        : TimeAgo.lasting(task.startedAt(), task.finishedAt());
  }

  private static void open(TaskExecutionView task) {
    Go.to(UI.getCurrent(), ExecutionNavigation.task(task.workflowExecutionId(), task.name()));
  }

  private List<TaskExecutionView> below(TaskExecutionView task) {
    return children.computeIfAbsent(task.id(), this::readBelow);
  }

  private List<TaskExecutionView> readBelow(TaskExecutionId task) {
    var nested =
        executions
            .workflowExecutions(
                ListQuery.where(Filter.equal("task_execution_id", task.toString())), false)
            .items()
            .stream()
            .map(run -> run.id())
            .map(WorkflowExecutionId::toString)
            .toList();
    if (nested.isEmpty()) {
      return List.of();
    }
    return executions
        .taskExecutions(
            ListQuery.where(
                new Filter("workflow_execution_id", Filter.Operator.IN, List.copyOf(nested))))
        .items();
  }

  private final class Tasks
      extends AbstractBackEndHierarchicalDataProvider<TaskExecutionView, Void> {

    private static final long serialVersionUID = 1L;

    @Override
    protected Stream<TaskExecutionView> fetchChildrenFromBackEnd(
        HierarchicalQuery<TaskExecutionView, Void> query) {
      return rows(query).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    @Override
    public int getChildCount(HierarchicalQuery<TaskExecutionView, Void> query) {
      return rows(query).size();
    }

    @Override
    public boolean hasChildren(TaskExecutionView task) {
      return task.type().equals("WORKFLOW");
    }

    @Override
    public Object getId(TaskExecutionView task) {
      return task.id();
    }

    private List<TaskExecutionView> rows(HierarchicalQuery<TaskExecutionView, Void> query) {
      return query.getParentOptional().map(TreePanel.this::below).orElse(top);
    }
  }
}
