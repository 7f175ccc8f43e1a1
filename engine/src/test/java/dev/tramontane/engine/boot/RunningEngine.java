package dev.tramontane.engine.boot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tramontane.db.embedded.TemporaryDatabase;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** An engine on a database of its own that can be stopped and started again. */
final class RunningEngine implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TemporaryDatabase database = TemporaryDatabase.create();
  private final EngineSettings settings;
  private final HikariDataSource pool;
  private final List<Engine> crashed = new ArrayList<>();
  private ObservedDataSource line = new ObservedDataSource();
  private Engine engine;

  RunningEngine() {
    this(EngineSettings.DEFAULT);
  }

  RunningEngine(EngineSettings settings) {
    this.settings = settings;
    var config = new HikariConfig();
    config.setJdbcUrl(database.jdbcUrl());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(4);
    this.pool = new HikariDataSource(config);
    this.engine = Engine.start(line.of(pool), settings);
  }

  Engine engine() {
    return engine;
  }

  HikariDataSource pool() {
    return pool;
  }

  /** Stops the engine and starts another one on the same database. */
  void restart() {
    engine.close();
    engine = Engine.start(line.of(pool), settings);
  }

  /** What the engine sends to its database. */
  ObservedDataSource line() {
    return line;
  }

  /** The engine dies in the middle of whatever it does; another one takes over. */
  void crash() throws SQLException {
    line.cut();
    crashed.add(engine);
    line = new ObservedDataSource();
    execute("update partition_lease set expires_at = now() - interval '1 second'");
    engine = Engine.start(line.of(pool), settings);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The one number that a query gives. */
  long number(String sql) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A workflow of the given tasks, saved under the given name. */
  void save(String text) {
    engine.definitions().createWorkflows(text, SaveOptions.standard());
  }

  WorkflowExecutionView start(String workflow) {
    return start(workflow, Values.emptyMap());
  }

  WorkflowExecutionView start(String workflow, FrozenMap input) {
    return engine.executions().start(StartRequest.of(workflow, input));
  }

  /** Waits until the execution has ended. */
  WorkflowExecutionView end(WorkflowExecutionId id) {
    return await(id, view -> view.state().isCompleted());
  }

  /** Waits until a root execution is as wanted, looking after every commit. */
  WorkflowExecutionView await(WorkflowExecutionId id, Predicate<WorkflowExecutionView> wanted) {
    var found = new CompletableFuture<WorkflowExecutionView>();
    Runnable look =
        () -> {
          var view = engine.executions().workflowExecution(id);
          if (wanted.test(view)) {
            found.complete(view);
          }
        };
    try (var _ = engine.executions().watch(id, _ -> Thread.startVirtualThread(look))) {
      look.run();
      return found.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException late) {
      throw new AssertionError(
          "Expected another state than " + engine.executions().workflowExecution(id), late);
    }
  }

  List<TaskExecutionView> tasks(WorkflowExecutionId id) {
    return engine
        .executions()
        .taskExecutions(ListQuery.where(Filter.equal("workflow_execution_id", id.toString())))
        .items();
  }

  TaskExecutionView task(WorkflowExecutionId id, String name) {
    var found =
        tasks(id).stream().filter(task -> task.name().equals(name)).findFirst().orElseThrow();
    return engine.executions().taskExecution(found.id());
  }

  List<ActionExecutionView> actions(TaskExecutionView task) {
    return engine
        .executions()
        .actionExecutions(
            ListQuery.where(Filter.equal("task_execution_id", task.id().toString())), true)
        .items();
  }

  @Override
  public void close() {
    crashed.forEach(Engine::close);
    engine.close();
    pool.close();
    database.close();
  }
}
