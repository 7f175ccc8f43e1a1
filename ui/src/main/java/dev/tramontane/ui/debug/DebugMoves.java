package dev.tramontane.ui.debug;

/**
 * What the user can ask of the debugger; each acts on the branch in focus, or on the whole tree.
 */
public interface DebugMoves {

  void attach();

  void detach();

  void resume();

  void stepOver();

  void stepInto();

  void stepOut();

  void holdAll();

  void stop();
}
