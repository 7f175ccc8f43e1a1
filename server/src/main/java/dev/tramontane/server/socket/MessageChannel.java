package dev.tramontane.server.socket;

import java.util.function.Consumer;

/** A conversation with one client. */
interface MessageChannel extends AutoCloseable {

  /** Takes one message as JSON text; called by one thread at a time. */
  void receive(String message);

  /** Ends the conversation and frees what it holds. */
  @Override
  void close();

  /** Opens a conversation. */
  @FunctionalInterface
  interface Opener {

    /**
     * Opens it.
     *
     * @param outgoing takes messages to the client, from any thread
     */
    MessageChannel open(Consumer<String> outgoing);
  }
}
