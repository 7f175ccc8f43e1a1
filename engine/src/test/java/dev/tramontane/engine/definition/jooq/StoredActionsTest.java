package dev.tramontane.engine.definition.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.db.embedded.TemporaryDatabase;
import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.ActionView;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.action.StoredActions;
import dev.tramontane.engine.action.discovery.DiscoveredActions;
import dev.tramontane.engine.action.spi.ActionParameter;
import dev.tramontane.engine.definition.DefinitionCatalog;
import dev.tramontane.engine.definition.DefinitionSaver;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.Filter.Operator;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.ListQuery.Sort;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.parse.ExpressionChecker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredActionsTest {

  private static final String GREET =
      """
      version: '2.0'
      greet:
        description: says hello
        tags: [demo]
        base: std.echo
        base-input:
          output: hello <% $.name %> <% $.mark %>
        input:
          - name
          - mark: "!"
      """;

  private TemporaryDatabase database;
  private Actions actions;

  @BeforeEach
  void open() {
    database = TemporaryDatabase.create();
    var store = new JooqDefinitionStore(DSL.using(database.dataSource(), SQLDialect.POSTGRES));
    var registry = new ActionRegistry(DiscoveredActions.onClassPath().actions());
    var catalog = new DefinitionCatalog(store, registry.definitions(), _ -> Optional.empty());
    var reader = new DefinitionReader(ExpressionChecker.NONE);
    var saver = new DefinitionSaver(store, reader, catalog, () -> Instant.EPOCH);
    actions = new StoredActions(registry, store, saver, catalog);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private List<String> names(ListQuery query) {
    return actions.actions(query).items().stream().map(ActionView::name).toList();
  }

  private static ListQuery byName(int limit, Optional<String> marker, Filter... filters) {
    return new ListQuery(List.of(filters), List.of(new Sort("name", false)), limit, marker);
  }

  @Test
  void an_ad_hoc_action_stands_beside_those_in_java() {
    actions.create(GREET, SaveOptions.standard());

    var greet = actions.action("greet", "");
    assertThat(greet.input()).contains("name, mark=\"!\"");
    assertThat(greet.parameters())
        .extracting(ActionParameter::name, ActionParameter::required)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("name", true),
            org.assertj.core.groups.Tuple.tuple("mark", false));
    assertThat(actions.action(greet.id().orElseThrow().toString(), "")).isEqualTo(greet);
    assertThat(actions.action("std.echo", "anywhere").standard()).isTrue();
    assertThat(names(byName(100, Optional.empty())))
        .containsExactly(
            "greet",
            "std.async_noop",
            "std.echo",
            "std.email",
            "std.fail",
            "std.http",
            "std.javascript",
            "std.js",
            "std.mistral_http",
            "std.noop",
            "std.sleep",
            "std.ssh",
            "std.ssh_proxied",
            "std.test_dict",
            "std.wait_ssh");
  }

  @Test
  void lists_filter_and_page_without_gap() {
    actions.create(GREET, SaveOptions.standard());

    var seen = new ArrayList<String>();
    var marker = Optional.<String>empty();
    for (var page = names(byName(2, marker)); !page.isEmpty(); ) {
      seen.addAll(page);
      page = names(byName(2, Optional.of(page.getLast())));
    }

    assertThat(seen).hasSize(15).isSorted();
    assertThat(
            names(byName(9, Optional.empty(), new Filter("name", Operator.HAS, List.of("noop")))))
        .containsExactly("std.async_noop", "std.noop");
    assertThat(names(byName(9, Optional.empty(), Filter.equal("tags", "demo"))))
        .containsExactly("greet");
  }

  @Test
  void updates_replace_and_deletes_remove() {
    actions.create(GREET, SaveOptions.standard());
    actions.update(GREET.replace("says hello", "greets"), SaveOptions.standard());
    assertThat(actions.action("greet", "").description()).contains("greets");

    actions.delete("greet", "");

    assertThatThrownBy(() -> actions.action("greet", ""))
        .hasMessage("Action not found [name=greet, namespace=]");
  }

  @Test
  void actions_in_java_cannot_be_deleted() {
    assertThatThrownBy(() -> actions.delete("std.echo", ""))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("std.echo");
  }
}
