package dev.tramontane.dap;

import dev.tramontane.dap.breakpoint.SourceBreakpoints;
import dev.tramontane.dap.target.DebugTarget;
import dev.tramontane.dap.target.Evaluation;
import dev.tramontane.dap.target.Launch;
import dev.tramontane.dap.target.RunId;
import dev.tramontane.dap.target.TargetException;
import dev.tramontane.dap.thread.Stacks;
import dev.tramontane.dap.variable.VariableTrees;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ConfigurationDoneArguments;
import org.eclipse.lsp4j.debug.ContinueArguments;
import org.eclipse.lsp4j.debug.ContinueResponse;
import org.eclipse.lsp4j.debug.DisconnectArguments;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.EvaluateResponse;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.PauseArguments;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.ScopesArguments;
import org.eclipse.lsp4j.debug.ScopesResponse;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsResponse;
import org.eclipse.lsp4j.debug.SetVariableArguments;
import org.eclipse.lsp4j.debug.SetVariableResponse;
import org.eclipse.lsp4j.debug.SourceArguments;
import org.eclipse.lsp4j.debug.SourceBreakpoint;
import org.eclipse.lsp4j.debug.SourceResponse;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StackTraceResponse;
import org.eclipse.lsp4j.debug.StepInArguments;
import org.eclipse.lsp4j.debug.StepOutArguments;
import org.eclipse.lsp4j.debug.TerminateArguments;
import org.eclipse.lsp4j.debug.Thread;
import org.eclipse.lsp4j.debug.ThreadsResponse;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.VariablesResponse;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The debug adapter of one client. Requests run beside one another on virtual threads, so that none
 * can block another; close it when the connection ends, and what it held runs on.
 */
public final class WorkflowDebugAdapter implements IDebugProtocolServer, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkflowDebugAdapter.class);

  private final AtomicBoolean closed = new AtomicBoolean();
  private final DebugTarget target;
  private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
  private final Session session = new Session();
  private final Stacks stacks;
  private final VariableTrees variables = new VariableTrees();
  private final SourceBreakpoints breakpoints;
  private final CompletableFuture<IDebugProtocolClient> client = new CompletableFuture<>();

  public WorkflowDebugAdapter(DebugTarget target) {
    this.target = target;
    this.breakpoints = new SourceBreakpoints(target);
    this.stacks = new Stacks(breakpoints::sourceOf);
  }

  public void connect(IDebugProtocolClient connected) {
    client.complete(connected);
  }

  /** Removes the client's breakpoints and lets everything run on. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        breakpoints.clear();
      } finally {
        release();
      }
    }
  }

  private void release() {
    try {
      session.run().ifPresent(target::detach);
    } catch (TargetException gone) {
      LOG.debug("There is nothing to let run on", gone);
    } finally {
      worker.shutdown();
    }
  }

  @Override
  public CompletableFuture<Capabilities> initialize(InitializeRequestArguments request) {
    var capabilities = new Capabilities();
    capabilities.setSupportsConfigurationDoneRequest(true);
    capabilities.setSupportsConditionalBreakpoints(true);
    capabilities.setSupportsSetVariable(true);
    capabilities.setSupportsEvaluateForHovers(true);
    capabilities.setSupportsTerminateRequest(true);
    capabilities.setSupportTerminateDebuggee(true);
    capabilities.setSupportsSingleThreadExecutionRequests(true);
    capabilities.setSupportsDelayedStackTraceLoading(true);
    return CompletableFuture.completedFuture(capabilities);
  }

  /** Starts the run when the client has set its breakpoints, never before. */
  @Override
  public CompletableFuture<Void> launch(Map<String, Object> arguments) {
    return begin(() -> SessionArguments.launch(arguments), this::start);
  }

  private RunId start(Launch launch) {
    return target.start(launch, events());
  }

  @Override
  public CompletableFuture<Void> attach(Map<String, Object> arguments) {
    return begin(() -> SessionArguments.attach(arguments), this::attachTo);
  }

  private RunId attachTo(RunId wanted) {
    target.attach(wanted, events());
    return wanted;
  }

  private <T> CompletableFuture<Void> begin(Supplier<T> arguments, Function<T, RunId> start) {
    return answer(arguments)
        .thenCompose(wanted -> {
          client.thenAccept(IDebugProtocolClient::initialized);
          return session
              .whenConfigured()
              .thenComposeAsync(_ -> act(() -> session.begin(() -> start.apply(wanted))), worker);
        });
  }

  private ClientEvents events() {
    return new ClientEvents(client.join(), stacks, variables);
  }

  @Override
  public CompletableFuture<Void> configurationDone(ConfigurationDoneArguments request) {
    session.configured();
    return act(() -> {});
  }

  @Override
  public CompletableFuture<SetBreakpointsResponse> setBreakpoints(SetBreakpointsArguments request) {
    var wanted =
        request.getBreakpoints() == null ? new SourceBreakpoint[0] : request.getBreakpoints();
    return answer(() -> {
      var answer = new SetBreakpointsResponse();
      answer.setBreakpoints(
          breakpoints.set(request.getSource(), wanted).toArray(Breakpoint[]::new));
      return answer;
    });
  }

  @Override
  public CompletableFuture<ThreadsResponse> threads() {
    return answer(() -> {
      var answer = new ThreadsResponse();
      answer.setThreads(
          session.run().map(target::branches).orElse(List.of()).stream()
              .map(stacks::thread)
              .toArray(Thread[]::new));
      return answer;
    });
  }

  @Override
  public CompletableFuture<StackTraceResponse> stackTrace(StackTraceArguments request) {
    return answer(() -> stacks.trace(target.frames(stacks.branch(request.getThreadId())), request));
  }

  @Override
  public CompletableFuture<SourceResponse> source(SourceArguments request) {
    return answer(() -> {
      var text =
          stacks
              .definition(request.getSourceReference())
              .flatMap(target::definitionText)
              .orElseThrow(() -> new TargetException("This text is not stored any more."));
      var answer = new SourceResponse();
      answer.setContent(text);
      answer.setMimeType("text/yaml");
      return answer;
    });
  }

  @Override
  public CompletableFuture<ScopesResponse> scopes(ScopesArguments request) {
    return answer(() -> {
      var branch = stacks.branchOfFrame(request.getFrameId());
      var answer = new ScopesResponse();
      answer.setScopes(
          target.scopes(branch).stream()
              .map(scope -> variables.scope(branch, scope))
              .toArray(Scope[]::new));
      return answer;
    });
  }

  @Override
  public CompletableFuture<VariablesResponse> variables(VariablesArguments request) {
    return answer(() -> {
      var answer = new VariablesResponse();
      answer.setVariables(variables.page(request));
      return answer;
    });
  }

  @Override
  public CompletableFuture<SetVariableResponse> setVariable(SetVariableArguments request) {
    return answer(() ->
        variables.set(
            target, request.getVariablesReference(), request.getName(), request.getValue()));
  }

  @Override
  public CompletableFuture<EvaluateResponse> evaluate(EvaluateArguments request) {
    return answer(() -> {
      if (request.getFrameId() == null) {
        throw new TargetException("Choose a stopped task first: expressions need its data.");
      }
      var branch = stacks.branchOfFrame(request.getFrameId());
      return switch (target.evaluate(branch, request.getExpression())) {
        case Evaluation.Value(var value) -> variables.evaluated(value);
        case Evaluation.Failed(var message) -> throw new TargetException(message);
      };
    });
  }

  @Override
  public CompletableFuture<ContinueResponse> continue_(ContinueArguments request) {
    boolean single = Boolean.TRUE.equals(request.getSingleThread());
    return answer(() -> {
      variables.forget();
      if (single) {
        target.resume(stacks.branch(request.getThreadId()));
      } else {
        target.resumeAll(session.running());
      }
      var answer = new ContinueResponse();
      answer.setAllThreadsContinued(!single);
      return answer;
    });
  }

  @Override
  public CompletableFuture<Void> next(NextArguments request) {
    return move(() -> target.stepOver(stacks.branch(request.getThreadId())));
  }

  @Override
  public CompletableFuture<Void> stepIn(StepInArguments request) {
    return move(() -> target.stepInto(stacks.branch(request.getThreadId())));
  }

  @Override
  public CompletableFuture<Void> stepOut(StepOutArguments request) {
    return move(() -> target.stepOut(stacks.branch(request.getThreadId())));
  }

  @Override
  public CompletableFuture<Void> pause(PauseArguments request) {
    return act(() -> target.holdAll(session.running()));
  }

  @Override
  public CompletableFuture<Void> disconnect(DisconnectArguments request) {
    boolean terminate = Boolean.TRUE.equals(request.getTerminateDebuggee());
    return act(() -> {
      if (terminate) {
        session.run().ifPresent(target::terminate);
      }
      close();
    });
  }

  @Override
  public CompletableFuture<Void> terminate(TerminateArguments request) {
    return act(() -> target.terminate(session.running()));
  }

  private CompletableFuture<Void> move(Runnable step) {
    return act(() -> {
      variables.forget();
      step.run();
    });
  }

  private CompletableFuture<Void> act(Runnable action) {
    return answer(
            () -> {
              action.run();
              return true;
            })
        .thenAccept(_ -> {});
  }

  private <T> CompletableFuture<T> answer(Supplier<T> request) {
    return CompletableFuture.supplyAsync(() -> orRefusal(request), worker);
  }

  private static <T> T orRefusal(Supplier<T> request) {
    try {
      return request.get();
    } catch (TargetException refused) {
      throw new ResponseErrorException(
          new ResponseError(
              ResponseErrorCode.RequestFailed, String.valueOf(refused.getMessage()), null));
    }
  }
}
