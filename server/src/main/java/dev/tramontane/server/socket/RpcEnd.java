package dev.tramontane.server.socket;

import com.google.gson.JsonParseException;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our end of a JSON-RPC conversation: parses what comes in and lets the endpoint answer. */
record RpcEnd(MessageJsonHandler json, RemoteEndpoint endpoint) {

  private static final Logger LOG = LoggerFactory.getLogger(RpcEnd.class);

  /** A message that is wrong is answered with an error; text that is no message is dropped. */
  void receive(String message) {
    try {
      endpoint.consume(json.parseMessage(message));
    } catch (MessageIssueException wrong) {
      endpoint.handle(wrong.getRpcMessage(), wrong.getIssues());
    } catch (JsonParseException noMessage) {
      LOG.debug("A client sent what is no message", noMessage);
    }
  }
}
