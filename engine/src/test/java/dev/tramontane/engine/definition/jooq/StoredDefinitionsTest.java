package dev.tramontane.engine.definition.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tramontane.db.embedded.TemporaryDatabase;
import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.EngineException.Category;
import dev.tramontane.engine.core.library.ActionDefinition.AdHocAction;
import dev.tramontane.engine.definition.DefinitionCatalog;
import dev.tramontane.engine.definition.DefinitionSaver;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.InvalidDefinitionException;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.definition.StoredDefinitions;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.parse.ExpressionChecker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredDefinitionsTest {

  private static final SaveOptions STANDARD = SaveOptions.standard();
  private static final String WORKBOOK =
      """
      version: '2.0'
      name: book
      tags: [shelf]
      actions:
        shout:
          base: std.echo output="<% $.what %>!"
          input:
            - what
      workflows:
        # says it loudly
        main:
          input: [what: hello]
          tasks:
            say:
              action: shout what=<% $.what %>
      """;

  private TemporaryDatabase database;
  private DefinitionCatalog catalog;
  private Definitions definitions;

  @BeforeEach
  void open() {
    database = TemporaryDatabase.create();
    var store = new JooqDefinitionStore(DSL.using(database.dataSource(), SQLDialect.POSTGRES));
    catalog = new DefinitionCatalog(store, Map.of(), _ -> Optional.empty());
    var reader = new DefinitionReader(ExpressionChecker.NONE);
    var saver =
        new DefinitionSaver(store, reader, catalog, () -> Instant.parse("2026-01-01T00:00:00Z"));
    definitions = new StoredDefinitions(store, saver);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private static String workflow(String name, String value) {
    return """
    version: '2.0'
    %s:
      output:
        v: %s
      tasks:
        t:
          action: std.noop
    """
        .formatted(name, value);
  }

  private WorkflowView create(String name) {
    return definitions.createWorkflows(workflow(name, "1"), STANDARD).getFirst();
  }

  private List<String> names(Filter... filters) {
    return definitions.workflows(ListQuery.where(filters)).items().stream()
        .map(WorkflowView::name)
        .sorted()
        .toList();
  }

  private static EngineException refusal(Callable<?> call) {
    return catchThrowableOfType(EngineException.class, call::call);
  }

  @Nested
  class A_new_workflow {

    @Test
    void is_read_back_with_all_its_parts() {
      var text =
          """
          version: '2.0'
          wf:
            tags: [a, b]
            input:
              - x
              - y: {k: [1]}
            tasks:
              t: {action: std.noop}
          """;

      var created = definitions.createWorkflows(text, STANDARD).getFirst();

      assertThat(definitions.workflow("wf", "")).isEqualTo(created);
      assertThat(definitions.workflow(created.id().toString(), "elsewhere")).isEqualTo(created);
      assertThat(created.definition()).isEqualTo(text);
      assertThat(created.input()).isEqualTo("x, y=\"{'k': [1]}\"");
      assertThat(created.tags()).containsExactly("a", "b");
      assertThat(created.checksum().orElseThrow()).hasSize(32);
      assertThat(created.updatedAt()).isEmpty();
      assertThat(created.version()).isEqualTo(1);
    }

    @Test
    void may_hold_characters_that_postgresql_cannot() {
      var text =
          """
          version: '2.0'
          wf:
            description: "\\0 and \\uD800"
            tags: ["\\0"]
            input: [{x: "\\0"}]
            tasks:
              t: {action: std.noop}
          """;

      definitions.createWorkflows(text, STANDARD);

      assertThat(definitions.workflow("wf", "").tags()).containsExactly("\uFFFD");
    }

    @Test
    void with_a_name_that_exists_is_refused() {
      create("twice");

      var refusal = refusal(() -> create("twice"));

      assertThat(refusal.category()).isEqualTo(Category.CONFLICT);
      assertThat(refusal)
          .hasMessage(
              "Duplicate entry for WorkflowDefinition ['name', 'namespace', 'project_id']: twice, ,"
                  + " None");
    }

    @Test
    void may_have_the_name_of_one_in_another_namespace() {
      create("wf");
      definitions.createWorkflows(workflow("wf", "2"), SaveOptions.in("other"));

      assertThat(definitions.workflow("wf", "other").definition()).contains("v: 2");
      assertThat(refusal(() -> definitions.workflow("wf", "third")))
          .hasMessage("Workflow not found [workflow_identifier=wf, namespace=third]");
    }

    @Test
    void with_errors_is_refused_with_all_of_them() {
      var broken =
          """
          version: '2.0'
          broken:
            tasks:
              t: {action: std.noop, on-success: nowhere}
              u: {action: std.noop, on-error: nobody}
          """;

      var refusal =
          catchThrowableOfType(
              InvalidDefinitionException.class,
              () -> definitions.createWorkflows(broken, STANDARD));

      assertThat(refusal.issues()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(names()).isEmpty();
    }
  }

  @Nested
  class A_text_of_several_workflows {

    private static final String TWO =
        """
        version: '2.0'

        # the first
        one:
          output: {v: a}
          tasks:
            t: {action: std.noop} # kept
        two: {output: {v: b}, tasks: {t: {action: std.noop}}}
        """;

    @Test
    void gives_each_a_definition_of_its_own_that_can_be_sent_back() {
      definitions.createWorkflows(TWO, STANDARD);

      for (var name : List.of("one", "two")) {
        var stored = definitions.workflow(name, "");
        assertThat(definitions.checkWorkflows(stored.definition())).isEmpty();
        assertThat(definitions.updateWorkflows(stored.definition(), STANDARD)).hasSize(1);
        assertThat(catalog.workflow(name, "").orElseThrow().graph().model().name()).isEqualTo(name);
      }
      assertThat(definitions.workflow("one", "").definition()).contains("# kept");
    }

    @Test
    void is_stored_as_a_whole_or_not_at_all() {
      create("two");

      assertThat(refusal(() -> definitions.createWorkflows(TWO, STANDARD)).category())
          .isEqualTo(Category.CONFLICT);
      assertThat(names()).containsExactly("two");
    }

    @Test
    void updates_all_or_nothing() {
      create("one");

      assertThat(refusal(() -> definitions.updateWorkflows(TWO, STANDARD)))
          .hasMessage("Workflow not found [workflow_identifier=two, namespace=]");
      assertThat(definitions.workflow("one", "").version()).isEqualTo(1);
    }
  }

  @Nested
  class An_update {

    @Test
    void replaces_the_definition_and_keeps_the_id() {
      var created = create("wf");

      var updated = definitions.updateWorkflows(workflow("wf", "2"), STANDARD).getFirst();

      assertThat(updated.id()).isEqualTo(created.id());
      assertThat(updated.version()).isEqualTo(2);
      assertThat(updated.updatedAt()).isPresent();
      assertThat(definitions.workflow("wf", "")).isEqualTo(updated);
    }

    @Test
    void by_id_may_rename_but_not_to_a_name_that_exists() {
      var created = create("old");
      create("taken");
      var id = created.id().toString();

      assertThat(definitions.updateWorkflow(id, workflow("new", "1"), STANDARD).name())
          .isEqualTo("new");
      assertThat(names()).containsExactly("new", "taken");
      assertThat(
              refusal(() -> definitions.updateWorkflow(id, workflow("taken", "1"), STANDARD))
                  .category())
          .isEqualTo(Category.CONFLICT);
    }

    @Test
    void of_what_somebody_else_changed_meanwhile_is_refused() {
      create("wf");
      definitions.updateWorkflows(workflow("wf", "theirs"), STANDARD.expecting(1));

      var refusal =
          refusal(() -> definitions.updateWorkflows(workflow("wf", "mine"), STANDARD.expecting(1)));

      assertThat(refusal.code()).isEqualTo("changed-meanwhile");
      assertThat(definitions.workflow("wf", "").definition()).contains("theirs");
    }

    @Test
    void by_many_at_once_lets_exactly_one_win() throws Exception {
      create("wf");
      try (var threads = Executors.newFixedThreadPool(8)) {
        var saves =
            IntStream.range(0, 8)
                .mapToObj(number -> (Callable<Boolean>) () -> saves(number))
                .toList();
        var winners = threads.invokeAll(saves).stream().filter(save -> save.resultNow()).count();

        assertThat(winners).isEqualTo(1);
      }
      assertThat(definitions.workflow("wf", "").version()).isEqualTo(2);
    }

    private boolean saves(int number) {
      try {
        definitions.updateWorkflows(workflow("wf", "by" + number), STANDARD.expecting(1));
        return true;
      } catch (EngineException refused) {
        assertThat(refused.code()).isEqualTo("changed-meanwhile");
        return false;
      }
    }
  }

  @Nested
  class A_workbook {

    @Test
    void brings_its_workflows_and_actions() {
      var workbook = definitions.createWorkbook(WORKBOOK, STANDARD);
      var workflow = definitions.workflow("book.main", "");

      assertThat(workbook.tags()).containsExactly("shelf");
      assertThat(workflow.workbook()).contains("book");
      assertThat(workflow.checksum()).isEmpty();
      assertThat(workflow.input()).isEqualTo("what=\"hello\"");
      assertThat(workflow.definition()).startsWith("main:\n  input:").doesNotContain("version");
      var running = catalog.workflow("book.main", "").orElseThrow().graph().model();
      assertThat(running.workbook()).isEqualTo("book");
      assertThat(running.tasks().values().iterator().next().nameSpan().start().line())
          .as("line in the text of the workbook")
          .isEqualTo(13);
      assertThat(catalog.action("book.shout", ""))
          .get()
          .isInstanceOfSatisfying(
              AdHocAction.class, action -> assertThat(action.model().base()).isEqualTo("std.echo"));
    }

    @Test
    void that_exists_is_refused_and_updated_on_request() {
      definitions.createWorkbook(WORKBOOK, STANDARD);

      assertThat(refusal(() -> definitions.createWorkbook(WORKBOOK, STANDARD)).category())
          .isEqualTo(Category.CONFLICT);
      var changed = definitions.updateWorkbook(WORKBOOK.replace("hello", "bye"), STANDARD);

      assertThat(changed.version()).isEqualTo(2);
      assertThat(definitions.workflow("book.main", "").input()).isEqualTo("what=\"bye\"");
    }

    @Test
    void keeps_parts_that_it_has_no_more() {
      definitions.createWorkbook(WORKBOOK, STANDARD);
      definitions.updateWorkbook(WORKBOOK.replace("  main:", "  other:"), STANDARD);
      definitions.deleteWorkbook("book", "");

      assertThat(names()).containsExactly("book.main", "book.other");
      assertThat(catalog.workflow("book.main", "")).isPresent();
      assertThat(refusal(() -> definitions.workbook("book", "")))
          .hasMessage("Workbook not found [name=book, namespace=]");
    }
  }

  @Nested
  class The_catalog {

    @Test
    void prefers_the_namespace_and_falls_back_to_the_default_one() {
      var standard = create("wf");
      var other =
          definitions.createWorkflows(workflow("wf", "2"), SaveOptions.in("other")).getFirst();

      assertThat(catalog.workflow("wf", "other").orElseThrow().id()).isEqualTo(other.id());
      assertThat(catalog.workflow("wf", "third").orElseThrow().id()).isEqualTo(standard.id());
      assertThat(catalog.workflow(other.id().toString(), "").orElseThrow().id())
          .isEqualTo(other.id());
      assertThat(catalog.workflow("none", "other")).isEmpty();
    }

    @Test
    void still_has_the_text_that_a_run_started_with_after_update_and_delete() {
      create("wf");
      var before = catalog.workflow("wf", "").orElseThrow();
      definitions.updateWorkflows(workflow("wf", "2"), STANDARD);
      definitions.deleteWorkflow("wf", "");

      var running = catalog.running(before.definitionHash(), "wf").model();

      assertThat(running.output()).isEqualTo(before.graph().model().output());
      assertThat(catalog.workflow("wf", "")).isEmpty();
    }

    @Test
    void answers_the_same_graph_for_the_same_text() {
      create("wf");

      assertThat(catalog.workflow("wf", "").orElseThrow().graph())
          .isSameAs(catalog.workflow("wf", "").orElseThrow().graph());
    }
  }

  @Test
  void lists_filter_and_page() {
    List.of("c", "a", "b").forEach(StoredDefinitionsTest.this::create);

    assertThat(names(Filter.equal("name", "b"))).containsExactly("b");
    var byName =
        new ListQuery(List.of(), List.of(new ListQuery.Sort("name", false)), 2, Optional.empty());
    var page = definitions.workflows(byName);
    assertThat(page.items()).extracting(WorkflowView::name).containsExactly("a", "b");
    assertThat(page.full()).isTrue();
  }

  @Test
  void names_that_postgresql_cannot_hold_are_just_not_found() {
    assertThatThrownBy(() -> definitions.workflow("\0\uD800", "\0"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("Workflow not found");
  }
}
