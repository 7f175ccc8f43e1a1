package dev.tramontane.dap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.ConfigurationDoneArguments;
import org.eclipse.lsp4j.debug.ContinueArguments;
import org.eclipse.lsp4j.debug.ContinuedEventArguments;
import org.eclipse.lsp4j.debug.DisconnectArguments;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.ExitedEventArguments;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.ScopesArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetVariableArguments;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceArguments;
import org.eclipse.lsp4j.debug.SourceBreakpoint;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;
import org.eclipse.lsp4j.debug.ThreadEventArguments;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.launch.DSPLauncher;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter as a debug client meets it: messages over pipes, a scripted debugger behind. */
class DebugAdapterTest {

  private final ScriptedTarget target = new ScriptedTarget();
  private final Client client = new Client();
  private final WorkflowDebugAdapter adapter = new WorkflowDebugAdapter(target);
  private IDebugProtocolServer remote = adapter;

  @BeforeEach
  void connect() throws Exception {
    var toAdapter = Pipe.open();
    var toClient = Pipe.open();
    var adapterSide =
        DSPLauncher.createServerLauncher(
            adapter,
            Channels.newInputStream(toAdapter.source()),
            Channels.newOutputStream(toClient.sink()));
    var clientSide =
        DSPLauncher.createClientLauncher(
            client,
            Channels.newInputStream(toClient.source()),
            Channels.newOutputStream(toAdapter.sink()));
    adapter.connect(adapterSide.getRemoteProxy());
    adapterSide.startListening();
    clientSide.startListening();
    remote = clientSide.getRemoteProxy();
    await(remote.initialize(new InitializeRequestArguments()));
  }

  @AfterEach
  void disconnect() {
    adapter.close();
  }

  @Test
  void nothing_starts_before_the_client_has_set_its_breakpoints() throws Exception {
    var launched = remote.launch(Map.of("workflow", "flow", "input", Map.of("n", 3)));
    assertThat(client.next()).isEqualTo("initialized");
    setBreakpoint(8, "<% true %>");
    assertThat(target.calls).isEmpty();

    await(remote.configurationDone(new ConfigurationDoneArguments()));
    await(launched);

    assertThat(target.calls).containsExactly("start {n=3}");
    assertThat(client.next()).isEqualTo("thread started 1");
    assertThat(client.next()).isEqualTo("stopped 1 breakpoint");
  }

  @Test
  void a_breakpoint_moves_to_the_line_of_its_task() throws Exception {
    var answer = setBreakpoint(8, "<% true %>");

    assertThat(answer.isVerified()).isTrue();
    assertThat(answer.getLine()).isEqualTo(7);
    assertThat(target.breakpoints).containsOnlyKeys("flow.second");
  }

  @Test
  void a_breakpoint_where_no_task_is_says_so() throws Exception {
    var answer = setBreakpoint(1, "");

    assertThat(answer.isVerified()).isFalse();
    assertThat(answer.getMessage()).isEqualTo("There is no task on this line.");
  }

  @Test
  void a_breakpoint_with_a_broken_condition_is_not_verified_and_says_where() throws Exception {
    var answer = setBreakpoint(8, "<% $. %>");

    assertThat(answer.isVerified()).isFalse();
    assertThat(answer.getMessage()).contains("column 6", "yaql-syntax");
    assertThat(target.breakpoints).isEmpty();
  }

  @Test
  void breakpoints_that_are_not_sent_again_are_removed() throws Exception {
    setBreakpoint(8, "");
    setBreakpoint(5, "");

    assertThat(target.breakpoints).containsOnlyKeys("flow.first");
  }

  @Test
  void a_stopped_branch_shows_its_frames_in_the_editors_file_or_the_text_that_runs()
      throws Exception {
    setBreakpoint(8, "");
    launch();

    var frames = frames();

    assertThat(frames)
        .extracting(StackFrame::getName)
        .containsExactly("flow ▸ second", "outer ▸ call");
    assertThat(frames[0].getLine()).isEqualTo(7);
    assertThat(frames[0].getSource().getPath()).isEqualTo("/flow.yaml");
    var request = new SourceArguments();
    request.setSourceReference(frames[1].getSource().getSourceReference());
    assertThat(await(remote.source(request)).getContent()).isEqualTo("the text of outer");
  }

  @Test
  void a_long_list_comes_in_pages() throws Exception {
    launch();
    var items = variable(variables(context(), 0, 0), "items");
    assertThat(items.getIndexedVariables()).isEqualTo(1000);

    var page = variables(items.getVariablesReference(), 500, 3);

    assertThat(page).extracting(Variable::getName).containsExactly("500", "501", "502");
    assertThat(page).extracting(Variable::getValue).containsExactly("500", "501", "502");
  }

  @Test
  void a_part_of_a_variable_is_changed_in_place() throws Exception {
    launch();
    var deep = variable(variables(context(), 0, 0), "deep");
    var list = variable(variables(deep.getVariablesReference(), 0, 0), "list");
    var request = new SetVariableArguments();
    request.setVariablesReference(list.getVariablesReference());
    request.setName("1");
    request.setValue("{\"a\": true}");

    var answer = await(remote.setVariable(request));

    assertThat(answer.getValue()).isEqualTo("{\"a\": true}");
    var changed = variable(variables(context(), 0, 0), "deep");
    assertThat(variable(variables(changed.getVariablesReference(), 0, 0), "list").getValue())
        .isEqualTo("[1, {\"a\": true}]");
  }

  @Test
  void an_expression_gives_a_value_that_can_be_opened_or_says_why_not() throws Exception {
    launch();

    var value = await(remote.evaluate(expression("<% $.deep %>")));

    assertThat(value.getType()).isEqualTo("map");
    assertThat(value.getVariablesReference()).isPositive();
    assertThatThrownBy(() -> await(remote.evaluate(expression("<% nonsense %>"))))
        .hasMessageContaining("Can not evaluate: <% nonsense %>");
  }

  @Test
  void a_step_stops_again_and_continue_runs_to_the_end() throws Exception {
    launch();
    var step = new NextArguments();
    step.setThreadId(1);
    await(remote.next(step));
    assertThat(client.next()).isEqualTo("stopped 1 step");

    var request = new ContinueArguments();
    request.setThreadId(1);
    await(remote.continue_(request));

    assertThat(List.of(client.next(), client.next(), client.next(), client.next()))
        .containsExactly("continued 1", "thread exited 1", "exited 0", "terminated");
  }

  @Test
  void an_unknown_workflow_is_refused_with_the_debuggers_words() throws Exception {
    var launched = remote.launch(Map.of("workflow", "nowhere"));
    client.next();
    await(remote.configurationDone(new ConfigurationDoneArguments()));

    assertThatThrownBy(() -> await(launched)).hasMessageContaining("Workflow not found");
    assertThat(await(remote.threads()).getThreads()).isEmpty();
  }

  @Test
  void a_start_that_meets_a_bug_leaves_nobody_waiting() throws Exception {
    var launched = remote.launch(Map.of("workflow", "broken"));
    client.next();
    await(remote.configurationDone(new ConfigurationDoneArguments()));

    assertThatThrownBy(() -> await(launched)).isInstanceOf(ExecutionException.class);
    assertThat(await(remote.threads()).getThreads()).isEmpty();
  }

  @Test
  void a_connection_that_ends_after_disconnecting_touches_the_run_no_more() throws Exception {
    launch();
    await(remote.disconnect(new DisconnectArguments()));

    adapter.close();

    assertThat(target.calls).containsOnlyOnce("detach");
  }

  @Test
  void disconnecting_removes_the_breakpoints_and_lets_the_run_go_on() throws Exception {
    setBreakpoint(8, "");
    launch();

    await(remote.disconnect(new DisconnectArguments()));

    assertThat(target.breakpoints).isEmpty();
    assertThat(target.calls).contains("detach").doesNotContain("terminate");
  }

  private void launch() throws Exception {
    var launched = remote.launch(Map.of("workflow", "flow"));
    client.next();
    await(remote.configurationDone(new ConfigurationDoneArguments()));
    await(launched);
    client.next();
    client.next();
  }

  private Breakpoint setBreakpoint(int line, String condition) throws Exception {
    var source = new Source();
    source.setPath("/flow.yaml");
    var breakpoint = new SourceBreakpoint();
    breakpoint.setLine(line);
    breakpoint.setCondition(condition);
    var request = new SetBreakpointsArguments();
    request.setSource(source);
    request.setBreakpoints(new SourceBreakpoint[] {breakpoint});
    return await(remote.setBreakpoints(request)).getBreakpoints()[0];
  }

  private StackFrame[] frames() throws Exception {
    var request = new StackTraceArguments();
    request.setThreadId(1);
    return await(remote.stackTrace(request)).getStackFrames();
  }

  private int context() throws Exception {
    var request = new ScopesArguments();
    request.setFrameId(frames()[0].getId());
    return await(remote.scopes(request)).getScopes()[0].getVariablesReference();
  }

  private Variable[] variables(int reference, int start, int count) throws Exception {
    var request = new VariablesArguments();
    request.setVariablesReference(reference);
    request.setStart(start);
    request.setCount(count);
    return await(remote.variables(request)).getVariables();
  }

  private static Variable variable(Variable[] variables, String name) {
    return Stream.of(variables)
        .filter(variable -> variable.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private EvaluateArguments expression(String text) throws Exception {
    var request = new EvaluateArguments();
    request.setExpression(text);
    request.setFrameId(frames()[0].getId());
    return request;
  }

  private static <T> T await(CompletableFuture<T> answer) throws Exception {
    return answer.get(10, TimeUnit.SECONDS);
  }

  /** A client that keeps the events it gets. */
  private static final class Client implements IDebugProtocolClient {

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    String next() throws InterruptedException, IOException {
      var next = events.poll(10, TimeUnit.SECONDS);
      if (next == null) {
        throw new IOException("Expected an event within 10 s, but none came");
      }
      return next;
    }

    @Override
    public void initialized() {
      events.add("initialized");
    }

    @Override
    public void stopped(StoppedEventArguments event) {
      events.add("stopped %d %s".formatted(event.getThreadId(), event.getReason()));
    }

    @Override
    public void continued(ContinuedEventArguments event) {
      events.add("continued " + event.getThreadId());
    }

    @Override
    public void thread(ThreadEventArguments event) {
      events.add("thread %s %d".formatted(event.getReason(), event.getThreadId()));
    }

    @Override
    public void exited(ExitedEventArguments event) {
      events.add("exited " + event.getExitCode());
    }

    @Override
    public void terminated(TerminatedEventArguments event) {
      events.add("terminated");
    }
  }
}
