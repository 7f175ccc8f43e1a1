package dev.tramontane.engine.environment.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.db.embedded.TemporaryDatabase;
import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.EngineException.Category;
import dev.tramontane.engine.environment.EnvironmentChange;
import dev.tramontane.engine.environment.EnvironmentView;
import dev.tramontane.engine.environment.StoredEnvironments;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredEnvironmentsTest {

  private static final FrozenMap VARIABLES =
      Values.freezeMap(
          Map.of(
              "text", "\0 \uD800 \u00e4",
              "huge", BigInteger.TWO.pow(80),
              "nested", Map.of("list", List.of(1, 2.5, true))));

  private TemporaryDatabase database;
  private StoredEnvironments environments;

  @BeforeEach
  void open() {
    database = TemporaryDatabase.create();
    var store = new JooqEnvironmentStore(DSL.using(database.dataSource(), SQLDialect.POSTGRES));
    environments = new StoredEnvironments(store, () -> Instant.parse("2026-01-01T00:00:00Z"));
  }

  @AfterEach
  void drop() {
    database.close();
  }

  private static EnvironmentChange expecting(String name, FrozenMap variables, long version) {
    return new EnvironmentChange(
        name, Optional.empty(), Optional.of(variables), Optional.empty(), Optional.of(version));
  }

  @Test
  void an_environment_is_read_back_with_all_its_parts() {
    var created =
        environments.create(
            new EnvironmentChange(
                "env",
                Optional.of("for tests"),
                Optional.of(VARIABLES),
                Optional.empty(),
                Optional.empty()));

    assertThat(environments.environment("env")).isEqualTo(created);
    assertThat(environments.variables("env")).contains(VARIABLES);
    assertThat(created.version()).isEqualTo(1);
  }

  @Test
  void a_name_is_given_once() {
    environments.create(EnvironmentChange.of("env", VARIABLES));

    assertThatThrownBy(() -> environments.create(EnvironmentChange.of("env", VARIABLES)))
        .isInstanceOfSatisfying(
            EngineException.class,
            refusal -> assertThat(refusal.category()).isEqualTo(Category.CONFLICT));
  }

  @Test
  void an_update_keeps_what_it_does_not_name_and_runs_see_it_at_once() {
    environments.create(EnvironmentChange.of("env", VARIABLES));
    assertThat(environments.variables("env")).contains(VARIABLES);
    var changed = Values.freezeMap(Map.of("k", 2));

    environments.update(EnvironmentChange.of("env", changed));
    var described =
        environments.update(
            new EnvironmentChange(
                "env", Optional.of("d"), Optional.empty(), Optional.empty(), Optional.empty()));

    assertThat(described.variables()).isEqualTo(changed);
    assertThat(described.version()).isEqualTo(3);
    assertThat(environments.variables("env")).contains(changed);
  }

  @Test
  void a_change_that_crosses_another_is_refused() {
    environments.create(EnvironmentChange.of("env", VARIABLES));
    environments.update(expecting("env", Values.emptyMap(), 1));

    assertThatThrownBy(() -> environments.update(expecting("env", VARIABLES, 1)))
        .hasMessageContaining("Expected version 1")
        .hasMessageContaining("version 2");
  }

  @Test
  void what_is_deleted_is_gone_for_runs_too() {
    environments.create(EnvironmentChange.of("env", VARIABLES));
    assertThat(environments.variables("env")).isPresent();

    environments.delete("env");

    assertThat(environments.variables("env")).isEmpty();
    assertThatThrownBy(() -> environments.environment("env"))
        .hasMessage("Environment not found [name=env]");
    assertThatThrownBy(() -> environments.delete("env")).isInstanceOf(EngineException.class);
  }

  @Test
  void lists_filter() {
    environments.create(EnvironmentChange.of("one", VARIABLES));
    environments.create(EnvironmentChange.of("two", VARIABLES));

    assertThat(environments.environments(ListQuery.where(Filter.equal("name", "two"))).items())
        .extracting(EnvironmentView::name)
        .containsExactly("two");
  }
}
