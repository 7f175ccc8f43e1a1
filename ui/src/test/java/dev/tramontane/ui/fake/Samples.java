package dev.tramontane.ui.fake;

import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.analysis.FailureCause;
import dev.tramontane.engine.analysis.FailureStep;
import dev.tramontane.engine.debug.Branch;
import dev.tramontane.engine.debug.Frame;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small world: a deployment that failed two levels down, one that is held, and one that is well.
 */
public final class Samples implements FailureAnalysis {

  public static final String DEPLOY =
      """
      version: '2.0'

      deploy:
        description: Puts a service on a site.
        input:
          - site: north
          - replicas: 3
          - dry_run: false
          - settings: {memory: 512, zones: [a, b]}
          - owner
        output:
          address: <% $.address %>
        tasks:
          reserve:
            action: std.http
            input:
              url: https://inventory.example/reserve
            retry: {count: 3, delay: 5}
            publish:
              reservation: <% task().result.body %>
            on-success:
              - create_network
              - create_volumes
            on-error:
              - release
          create_network:
            workflow: network
            input:
              site: <% $.site %>
            publish:
              network: <% task().result.network %>
            on-success:
              - start_service
          create_volumes:
            with-items: zone in <% $.settings.zones %>
            action: std.echo output=<% $.zone %>
            on-success:
              - start_service
          start_service:
            join: all
            action: std.echo output="started"
            publish:
              address: 10.0.0.7
            on-success:
              - notify: <% $.replicas > 1 %>
              - succeed: <% $.replicas = 1 %>
          notify:
            action: std.echo output="done"
          release:
            action: std.noop
            on-complete:
              - fail
      """;

  public static final String NETWORK =
      """
      version: '2.0'

      network:
        input:
          - site
        output:
          network: <% $.network %>
        tasks:
          find_range:
            action: std.echo output="10.0.0.0/24"
            publish:
              range: <% task().result %>
            on-success:
              - create_subnet
          create_subnet:
            action: std.http
            input:
              url: https://network.example/subnets
              method: POST
              body:
                range: <% $.range %>
            on-success:
              - label
          label:
            action: std.noop
      """;

  public final FakeExecutions executions = new FakeExecutions();
  public final FakeDebugger debugger = new FakeDebugger();
  public final FakeDefinitions definitions = new FakeDefinitions();
  public final FakeActions actions = new FakeActions();
  public final FakeEnvironments environments = new FakeEnvironments();

  public final WorkflowExecutionView failed;
  public final WorkflowExecutionView failedInside;
  public final TaskExecutionView failedTask;
  public final WorkflowExecutionView held;
  public final TaskExecutionView heldTask;
  public final WorkflowExecutionView well;

  public Samples() {
    define("deploy", DEPLOY);
    define("network", NETWORK);
    actions.actions.add(FakeActions.standard("std.echo", "output, delay=0"));
    actions.actions.add(FakeActions.standard("std.http", "url, method=\"GET\", headers=null"));
    actions.actions.add(FakeActions.standard("std.noop", ""));

    well = run("deploy", ExecutionState.SUCCESS);
    for (var task :
        List.of("reserve", "create_network", "create_volumes", "start_service", "notify")) {
      task(well, task, ExecutionState.SUCCESS);
    }

    failed =
        keep(
            Views.run("deploy", ExecutionState.ERROR, "hash of deploy")
                .input(Map.of("site", "north", "replicas", 3, "owner", "ana"))
                .info("Failure caused by error in tasks: create_network")
                .build());
    task(failed, "reserve", ExecutionState.SUCCESS);
    task(failed, "create_volumes", ExecutionState.SUCCESS);
    var parent =
        keep(
            Views.task(
                failed,
                "create_network",
                ExecutionState.ERROR,
                "WORKFLOW",
                "Failure caused by error in tasks: create_subnet",
                null));
    task(failed, "start_service", ExecutionState.WAITING);
    failedInside =
        keep(
            Views.run("network", ExecutionState.ERROR, "hash of network")
                .below(parent)
                .info("Failure caused by error in tasks: create_subnet")
                .input(Map.of("site", "north"))
                .build());
    task(failedInside, "find_range", ExecutionState.SUCCESS);
    failedTask =
        keep(
            Views.task(
                failedInside,
                "create_subnet",
                ExecutionState.ERROR,
                "ACTION",
                "HTTP 409: the range 10.0.0.0/24 is taken",
                null));
    executions.actions.add(
        Views.action(
            failedTask,
            "std.http",
            ExecutionState.ERROR,
            Map.of(
                "url", "https://network.example/subnets", "body", Map.of("range", "10.0.0.0/24")),
            "HTTP 409: the range 10.0.0.0/24 is taken"));

    held = run("deploy", ExecutionState.RUNNING);
    task(held, "reserve", ExecutionState.SUCCESS);
    heldTask = task(held, "create_network", ExecutionState.IDLE);
    var running = task(held, "create_volumes", ExecutionState.RUNNING);
    hold(running);
  }

  /** Defines one more text and a run of each of its workflows in which every other task has run. */
  public void add(String text) {
    var document = new DefinitionReader(ExpressionChecker.NONE).read(text);
    for (var workflow : document.workflows()) {
      define(workflow.qualifiedName(), text);
      var run = run(workflow.qualifiedName(), ExecutionState.RUNNING);
      var position = 0;
      for (var name : workflow.tasks().keySet()) {
        if (position++ % 2 == 0) {
          task(run, name, position % 7 == 0 ? ExecutionState.ERROR : ExecutionState.SUCCESS);
        }
      }
    }
  }

  @Override
  public List<FailureCause> causes(WorkflowExecutionId id) {
    var inner =
        new FailureStep(failedInside.id(), "network", failedTask.id(), failedTask.name(), 1);
    var outer =
        new FailureStep(
            failed.id(),
            "deploy",
            java.util.Objects.requireNonNull(failedInside.parentTaskId()),
            "create_network",
            1);
    if (id.equals(failed.id())) {
      return List.of(cause(List.of(outer, inner)));
    }
    return id.equals(failedInside.id()) ? List.of(cause(List.of(inner))) : List.of();
  }

  private static FailureCause cause(List<FailureStep> path) {
    return new FailureCause(
        path,
        "Task create_subnet of network failed after 1 attempt: the range is taken.",
        "HTTP 409: the range 10.0.0.0/24 is taken",
        Optional.of("std.http"),
        Optional.of(
            Values.freezeMap(
                Map.of(
                    "url",
                    "https://network.example/subnets",
                    "body",
                    Map.of("range", "10.0.0.0/24")))),
        "HTTP 409: the range 10.0.0.0/24 is taken",
        1,
        13,
        "hash of network");
  }

  private void hold(TaskExecutionView running) {
    debugger.attached.add(held.rootId());
    var hold =
        new Hold(
            held.rootId(),
            held.id(),
            heldTask.id(),
            "deploy",
            "create_network",
            StopPhase.TASK_ENTER,
            StopReason.BREAKPOINT,
            Optional.empty(),
            26,
            Instant.now().minusSeconds(70),
            List.of());
    debugger.holds.add(hold);
    debugger.branches.add(
        new Branch(
            heldTask.id(),
            held.id(),
            "deploy ▸ create_network",
            ExecutionState.IDLE,
            Optional.of(hold),
            Optional.empty()));
    debugger.branches.add(
        new Branch(
            running.id(),
            held.id(),
            "deploy ▸ create_volumes",
            ExecutionState.RUNNING,
            Optional.empty(),
            Optional.of("2 of 2 items run")));
    debugger.frames.add(
        new Frame(heldTask.id(), held.id(), "create_network", "deploy", "hash of deploy", 26));
    debugger.scopes.add(
        new Scope(
            Scope.Kind.INPUT, Values.freezeMap(Map.of("site", "north", "replicas", 3)), false));
    debugger.scopes.add(
        new Scope(
            Scope.Kind.CONTEXT,
            Values.freezeMap(
                Map.of(
                    "site", "north", "reservation", Map.of("id", 7, "rack", "r2"), "replicas", 3)),
            true));
    debugger.scopes.add(new Scope(Scope.Kind.GLOBAL, Values.emptyMap(), true));
  }

  private void define(String name, String text) {
    definitions.createWorkflows(text, SaveOptions.standard());
    executions.texts.put("hash of " + name, text);
  }

  private WorkflowExecutionView run(String workflow, ExecutionState state) {
    return keep(Views.run(workflow, state, "hash of " + workflow).build());
  }

  private WorkflowExecutionView keep(WorkflowExecutionView run) {
    executions.runs.put(run.id(), run);
    return run;
  }

  private TaskExecutionView task(WorkflowExecutionView run, String name, ExecutionState state) {
    return keep(Views.task(run, name, state));
  }

  private TaskExecutionView keep(TaskExecutionView task) {
    executions.tasks.put(task.id(), task);
    return task;
  }
}
