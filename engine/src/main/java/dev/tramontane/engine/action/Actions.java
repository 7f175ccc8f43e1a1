package dev.tramontane.engine.action;

import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.issue.Issue;
import java.util.List;

/**
 * All actions: those in Java and the ad-hoc ones, which it also stores. All methods are safe for
 * use by many threads and throw what {@link dev.tramontane.engine.definition.Definitions} throws.
 */
public interface Actions {

  /** Stores every ad-hoc action of the text as a new one, in the text's order. */
  List<ActionView> create(String text, SaveOptions options);

  /** Replaces every ad-hoc action of the text by name; all of them must exist. */
  List<ActionView> update(String text, SaveOptions options);

  /**
   * Replaces one ad-hoc action, which also takes the name that stands in the text.
   *
   * @param identifier name or id
   */
  ActionView update(String identifier, String text, SaveOptions options);

  /**
   * @param identifier name, looked for in exactly this namespace, or id
   */
  ActionView action(String identifier, String namespace);

  /** A page of all actions; the marker is the name of the last one seen. */
  Page<ActionView> actions(ListQuery query);

  /** Everything that a task can call, in Java and ad-hoc, sorted by name; for completion. */
  List<ActionView> all();

  /** Deletes an ad-hoc action. */
  void delete(String identifier, String namespace);

  /** Everything wrong with a text of ad-hoc actions; nothing is stored. */
  List<Issue> check(String text);
}
