package dev.tramontane.dap;

import dev.tramontane.dap.target.BranchId;
import dev.tramontane.dap.target.DebugListener;
import dev.tramontane.dap.thread.Stacks;
import dev.tramontane.dap.variable.VariableTrees;
import org.eclipse.lsp4j.debug.ContinuedEventArguments;
import org.eclipse.lsp4j.debug.ExitedEventArguments;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.OutputEventArgumentsCategory;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;
import org.eclipse.lsp4j.debug.ThreadEventArguments;
import org.eclipse.lsp4j.debug.ThreadEventArgumentsReason;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;

/** Tells the client what happens in the run. */
final class ClientEvents implements DebugListener {

  private final IDebugProtocolClient client;
  private final Stacks stacks;
  private final VariableTrees variables;

  ClientEvents(IDebugProtocolClient client, Stacks stacks, VariableTrees variables) {
    this.client = client;
    this.stacks = stacks;
    this.variables = variables;
  }

  @Override
  public void stopped(BranchId branch, String reason, String text) {
    var event = new StoppedEventArguments();
    event.setReason(reason);
    event.setThreadId(stacks.threadOf(branch));
    event.setAllThreadsStopped(false);
    if (!text.isEmpty()) {
      event.setDescription(text);
      event.setText(text);
    }
    client.stopped(event);
  }

  @Override
  public void continued(BranchId branch) {
    variables.forget();
    var event = new ContinuedEventArguments();
    event.setThreadId(stacks.threadOf(branch));
    event.setAllThreadsContinued(false);
    client.continued(event);
  }

  @Override
  public void branchStarted(BranchId branch) {
    thread(branch, ThreadEventArgumentsReason.STARTED);
  }

  @Override
  public void branchEnded(BranchId branch) {
    thread(branch, ThreadEventArgumentsReason.EXITED);
  }

  private void thread(BranchId branch, String reason) {
    var event = new ThreadEventArguments();
    event.setThreadId(stacks.threadOf(branch));
    event.setReason(reason);
    client.thread(event);
  }

  @Override
  public void output(String text) {
    var event = new OutputEventArguments();
    event.setCategory(OutputEventArgumentsCategory.CONSOLE);
    event.setOutput(text + "\n");
    client.output(event);
  }

  @Override
  public void ended(boolean isSuccess) {
    var exited = new ExitedEventArguments();
    exited.setExitCode(isSuccess ? 0 : 1);
    client.exited(exited);
    client.terminated(new TerminatedEventArguments());
  }
}
