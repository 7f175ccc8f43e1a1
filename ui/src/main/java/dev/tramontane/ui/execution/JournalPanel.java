package dev.tramontane.ui.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.ui.component.JsonView;
import dev.tramontane.ui.component.KeysetRows;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.execution.JournalWords.Told;
import java.util.List;
import java.util.Optional;

/** The journal of the whole tree, event after event. */
final class JournalPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Executions executions;
  private final transient KeysetRows<Told> rows = new KeysetRows<>(this::read);
  private final Grid<Told> grid = new Grid<>();
  private final Div details = Tools.box("journal-details");
  private final transient JournalWords words = new JournalWords();
  private transient Optional<WorkflowExecutionId> root = Optional.empty();

  JournalPanel(Executions executions) {
    this.executions = executions;
    addClassName("fill");
    grid.addClassNames("lines", "fill");
    grid.addColumn(told -> told.entry().position())
        .setHeader("#")
        .setWidth("64px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END);
    grid.addComponentColumn(this::after)
        .setHeader("After")
        .setWidth("88px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END);
    grid.addComponentColumn(told -> Tools.text(told.subject(), "strong"))
        .setHeader("Task or workflow")
        .setWidth("200px")
        .setFlexGrow(1);
    grid.addColumn(Told::words).setHeader("What happened").setFlexGrow(4);
    grid.setItems(query -> rows.range(query.getOffset(), query.getLimit()));
    grid.addItemClickListener(click -> open(click.getItem()));
    details.add(Tools.text("Choose an event to see all of it.", "muted"));
    var split = new SplitLayout(grid, details);
    split.setSplitterPosition(66);
    split.addClassName("fill");
    add(split);
  }

  void show(WorkflowExecutionId rootId) {
    root = Optional.of(rootId);
    refresh();
  }

  void refresh() {
    rows.reset();
    grid.getDataProvider().refreshAll();
  }

  private List<Told> read(Optional<Told> after, int limit) {
    var position = after.map(told -> told.entry().position()).orElse(0L);
    return root.map(id -> executions.journal(id, position, limit)).orElse(List.of()).stream()
        .map(words::tell)
        .toList();
  }

  /** Time since the first event of the journal. */
  private Component after(Told told) {
    var begin = rows.range(0, 1).findFirst().orElse(told).entry().at();
    return TimeAgo.lasting(begin, told.entry().at());
  }

  private void open(Told told) {
    var entry = told.entry();
    details.removeAll();
    details.add(
        Tools.text("%d · %s".formatted(entry.position(), entry.type()), "section-heading"),
        new JsonView(entry.details()).opened(2));
  }
}
