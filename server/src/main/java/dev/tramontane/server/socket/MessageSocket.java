package dev.tramontane.server.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Gives every WebSocket session a conversation of its own. */
final class MessageSocket extends TextWebSocketHandler {

  private static final Logger LOG = LoggerFactory.getLogger(MessageSocket.class);
  private static final int MESSAGE_LIMIT = (int) DataSize.ofMegabytes(4).toBytes();
  private static final int SEND_LIMIT_MILLIS = 10_000;
  private static final int SEND_BUFFER = 4 * MESSAGE_LIMIT;

  private final MessageChannel.Opener opener;
  private final Map<String, MessageChannel> channels = new ConcurrentHashMap<>();

  MessageSocket(MessageChannel.Opener opener) {
    this.opener = opener;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    session.setTextMessageSizeLimit(MESSAGE_LIMIT);
    var concurrent =
        new ConcurrentWebSocketSessionDecorator(session, SEND_LIMIT_MILLIS, SEND_BUFFER);
    channels.put(session.getId(), opener.open(message -> send(concurrent, message)));
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    var channel = channels.get(session.getId());
    if (channel != null) {
      channel.receive(message.getPayload());
    }
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable failure) {
    LOG.debug("The socket {} broke off", session.getId(), failure);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    var channel = channels.remove(session.getId());
    if (channel != null) {
      channel.close();
    }
  }

  private static void send(WebSocketSession session, String message) {
    if (!session.isOpen()) {
      return;
    }
    try {
      session.sendMessage(new TextMessage(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
