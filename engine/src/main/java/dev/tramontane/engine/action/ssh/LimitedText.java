package dev.tramontane.engine.action.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** What a command prints, up to a limit. */
final class LimitedText extends OutputStream {

  private static final int MOST_BYTES = 4 << 20;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private CompletableFuture<?> overflow = new CompletableFuture<>();

  /** Whom to tell when there is too much. */
  synchronized void onOverflow(CompletableFuture<?> told) {
    overflow = told;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] buffer, int offset, int length) throws IOException {
    if (bytes.size() + length > MOST_BYTES) {
      var flood = new IOException("it printed more than %d bytes".formatted(MOST_BYTES));
      overflow.completeExceptionally(flood);
      throw flood;
    }
    bytes.write(buffer, offset, length);
  }

  synchronized String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
