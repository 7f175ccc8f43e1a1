package dev.tramontane.dap.thread;

import dev.tramontane.dap.target.Branch;
import dev.tramontane.dap.target.BranchId;
import dev.tramontane.dap.target.Frame;
import dev.tramontane.dap.target.TargetException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StackTraceResponse;
import org.eclipse.lsp4j.debug.Thread;

/** The threads, frames and texts of one session, by the numbers its client knows them by. */
public final class Stacks {

  private final Numbers<BranchId> threads = new Numbers<>();
  private final Numbers<Frame> frames = new Numbers<>();
  private final Numbers<String> definitions = new Numbers<>();
  private final Function<String, Optional<Source>> sourceOfWorkflow;

  /**
   * @param sourceOfWorkflow the editor's own file of a workflow, where it is known
   */
  public Stacks(Function<String, Optional<Source>> sourceOfWorkflow) {
    this.sourceOfWorkflow = sourceOfWorkflow;
  }

  public int threadOf(BranchId branch) {
    return threads.of(branch);
  }

  public Thread thread(Branch branch) {
    var thread = new Thread();
    thread.setId(threads.of(branch.id()));
    thread.setName(branch.label());
    return thread;
  }

  /** The part of a stack that the client asks for, the innermost frame first. */
  public StackTraceResponse trace(List<Frame> levels, StackTraceArguments request) {
    int start = request.getStartFrame() == null ? 0 : request.getStartFrame();
    int count = request.getLevels() == null ? 0 : request.getLevels();
    var answer = new StackTraceResponse();
    answer.setTotalFrames(levels.size());
    answer.setStackFrames(
        levels.stream()
            .skip(start)
            .limit(count == 0 ? Long.MAX_VALUE : count)
            .map(this::frame)
            .toArray(StackFrame[]::new));
    return answer;
  }

  public BranchId branch(int thread) {
    return threads
        .find(thread)
        .orElseThrow(() -> new TargetException("There is no thread %d.".formatted(thread)));
  }

  public BranchId branchOfFrame(int frame) {
    return frames
        .find(frame)
        .map(Frame::branch)
        .orElseThrow(() -> new TargetException("There is no frame %d.".formatted(frame)));
  }

  /** What {@link dev.tramontane.dap.target.DebugTarget} calls the text of that number. */
  public Optional<String> definition(int sourceReference) {
    return definitions.find(sourceReference);
  }

  private StackFrame frame(Frame level) {
    var frame = new StackFrame();
    frame.setId(frames.of(level));
    frame.setName("%s ▸ %s".formatted(level.workflow(), level.task()));
    frame.setLine(level.line() + 1);
    frame.setColumn(1);
    frame.setSource(sourceOfWorkflow.apply(level.workflow()).orElseGet(() -> runningText(level)));
    return frame;
  }

  private Source runningText(Frame level) {
    var source = new Source();
    source.setName(level.workflow() + ".yaml");
    source.setSourceReference(definitions.of(level.definition()));
    return source;
  }
}
