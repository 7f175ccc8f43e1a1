package dev.tramontane.dap.target;

/** Is told what happens in a run; calls come in order, and must be answered quickly. */
public interface DebugListener {

  /**
   * @param reason a reason of the DAP event {@code stopped}
   * @param text what a person should know; empty if nothing
   */
  void stopped(BranchId branch, String reason, String text);

  void continued(BranchId branch);

  void branchStarted(BranchId branch);

  void branchEnded(BranchId branch);

  void output(String text);

  /**
   * @param isSuccess whether the run ended in SUCCESS
   */
  void ended(boolean isSuccess);
}
