package dev.tramontane.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.tramontane.issue.Issue;
import dev.tramontane.issue.PlainWords;
import dev.tramontane.ui.component.Icon;
import dev.tramontane.ui.component.Tools;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Everything wrong with a text; a click leads to its line. */
final class ProblemList extends Div {

  private static final long serialVersionUID = 1L;

  private static final int MOST = 200;

  private final transient IntConsumer reveal;
  private final Div title = Tools.box("problems-title");
  private final Div rows = Tools.box("problems-rows");

  /**
   * @param reveal shows a line, from 0
   */
  ProblemList(IntConsumer reveal) {
    this.reveal = reveal;
    addClassName("problems");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", "Problems");
    add(title, rows);
  }

  void show(List<Issue> issues) {
    title.removeAll();
    var count = issues.isEmpty() ? "No problems" : "Problems " + issues.size();
    title.add(Tools.text(count, issues.isEmpty() ? "muted" : "strong"));
    rows.removeAll();
    rows.setVisible(!issues.isEmpty());
    issues.stream().limit(MOST).map(this::row).forEach(rows::add);
  }

  private Component row(Issue issue) {
    var row = new NativeButton();
    row.addClassNames("problem-row", issue.severity().name().toLowerCase(Locale.ROOT));
    row.add(
        new Icon(issue.isError() ? "close" : "failure"),
        Tools.text(PlainWords.of(issue), "problem-text"),
        Tools.text(issue.remedy(), "problem-remedy"),
        Tools.text(issue.code(), "problem-code"),
        Tools.text(
            "%d:%d".formatted(issue.span().start().line() + 1, issue.span().start().column() + 1),
            "problem-place"));
    row.addClickListener(_ -> reveal.accept(issue.span().start().line()));
    return row;
  }
}
