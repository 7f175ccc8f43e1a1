package dev.tramontane.engine.debug;

/**
 * Why a breakpoint's condition cannot work.
 *
 * @param code of docs/issues.md
 * @param offset zero-based UTF-16 offset in the condition
 */
public record ConditionProblem(String code, String message, String remedy, int offset) {

  /** As people count. */
  public int column() {
    return offset + 1;
  }
}
