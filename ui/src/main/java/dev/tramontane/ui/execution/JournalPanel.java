package dev.tramontane.ui.execution;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.JournalEntry;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.ui.component.JsonView;
import dev.tramontane.ui.component.KeysetRows;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The journal of the whole tree, event after event. */
final class JournalPanel extends Div {

  private static final long serialVersionUID = 1L;

  private static final int PREVIEW = 120;
  private static final Pattern UUID_LIKE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final transient Executions executions;
  private final transient KeysetRows<JournalEntry> rows = new KeysetRows<>(this::read);
  private final Grid<JournalEntry> grid = new Grid<>();
  private final Div details = Tools.box("journal-details");
  private transient Optional<WorkflowExecutionId> root = Optional.empty();

  JournalPanel(Executions executions) {
    this.executions = executions;
    addClassName("fill");
    grid.addClassNames("lines", "fill");
    grid.addColumn(JournalEntry::position).setHeader("#").setWidth("72px").setFlexGrow(0);
    grid.addColumn(JournalEntry::type).setHeader("Event").setWidth("220px").setFlexGrow(0);
    grid.addColumn(JournalPanel::preview).setHeader("Content").setFlexGrow(1);
    grid.addComponentColumn(entry -> TimeAgo.since(entry.at()))
        .setHeader("When")
        .setWidth("120px")
        .setFlexGrow(0);
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

  private List<JournalEntry> read(Optional<JournalEntry> after, int limit) {
    return root.map(
            id -> executions.journal(id, after.map(JournalEntry::position).orElse(0L), limit))
        .orElse(List.of());
  }

  private void open(JournalEntry entry) {
    details.removeAll();
    details.add(
        Tools.text("%d · %s".formatted(entry.position(), entry.type()), "section-heading"),
        new JsonView(entry.details()).opened(2));
  }

  /** The plain facts of an event; ids, which say nothing in a list, are left out. */
  private static String preview(JournalEntry entry) {
    var facts = new StringJoiner(" · ");
    entry
        .details()
        .forEach((name, value) -> {
          if (isFact(value)) {
            facts.add(name + " " + shortened(String.valueOf(value)));
          }
        });
    return facts.toString();
  }

  private static boolean isFact(@Nullable Object value) {
    return switch (value) {
      case String text -> !text.isBlank() && !UUID_LIKE.matcher(text).matches();
      case Number _ -> true;
      case Boolean set -> set;
      case null, default -> false;
    };
  }

  private static String shortened(String text) {
    return text.length() > PREVIEW ? text.substring(0, PREVIEW) + "…" : text;
  }
}
