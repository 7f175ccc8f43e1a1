package dev.tramontane.ui.fake;

import dev.tramontane.engine.action.ActionView;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.issue.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A few actions in memory. */
public final class FakeActions implements Actions {

  public final List<ActionView> actions = new ArrayList<>();

  /** An action as if it were built in. */
  public static ActionView standard(String name, String input) {
    return new ActionView(
        Optional.empty(),
        name,
        "",
        Optional.empty(),
        Optional.of(input),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        true,
        List.of(),
        "public",
        "",
        Optional.empty(),
        Optional.empty(),
        0);
  }

  @Override
  public List<ActionView> create(String text, SaveOptions options) {
    throw new UnsupportedOperationException("the views under test change no actions");
  }

  @Override
  public List<ActionView> update(String text, SaveOptions options) {
    throw new UnsupportedOperationException("the views under test change no actions");
  }

  @Override
  public ActionView update(String identifier, String text, SaveOptions options) {
    throw new UnsupportedOperationException("the views under test change no actions");
  }

  @Override
  public ActionView action(String identifier, String namespace) {
    return actions.stream()
        .filter(action -> action.name().equals(identifier))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Page<ActionView> actions(ListQuery query) {
    return new Page<>(query.marker().isEmpty() ? actions : List.of(), false);
  }

  @Override
  public List<ActionView> all() {
    return List.copyOf(actions);
  }

  @Override
  public void delete(String identifier, String namespace) {
    actions.removeIf(action -> action.name().equals(identifier));
  }

  @Override
  public List<Issue> check(String text) {
    return List.of();
  }
}
