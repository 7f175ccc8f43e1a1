package dev.tramontane.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The workspace side of the protocol: nothing of it changes what a definition means. */
final class WorkflowWorkspace implements WorkspaceService {

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams change) {
    // there is nothing to configure
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams change) {
    // open texts come through the text document service, closed ones do not matter
  }
}
