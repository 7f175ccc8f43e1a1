package dev.tramontane.dap.target;

/** Why the debugger cannot do what it was asked; the message is for people. */
public final class TargetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TargetException(String message) {
    super(message);
  }
}
