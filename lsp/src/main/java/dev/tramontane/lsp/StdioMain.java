package dev.tramontane.lsp;

import dev.tramontane.language.call.StandardActions;
import dev.tramontane.language.document.DefinitionReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.launch.LSPLauncher;

/** The language server of one editor that speaks over standard input and output. */
public final class StdioMain {

  private static final Duration TYPING_PAUSE = Duration.ofMillis(150);

  private StdioMain() {}

  /** Runs until the editor asks to exit or closes its side. */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    var in = new FileInputStream(FileDescriptor.in);
    var out = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err); // whatever a library prints must not end up between messages
    run(in, out);
    System.exit(0);
  }

  static void run(InputStream in, OutputStream out)
      throws InterruptedException, ExecutionException {
    var reader = DefinitionReader.standard();
    try (var server =
        new WorkflowLanguageServer(
            reader, new StandardActions(), TYPING_PAUSE, () -> System.exit(0))) {
      var launcher = LSPLauncher.createServerLauncher(server, in, out);
      server.connect(launcher.getRemoteProxy());
      launcher.startListening().get();
    }
  }
}
