package dev.tramontane.lsp.completion;

import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.call.Calls;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.lsp.document.Analysis;
import dev.tramontane.lsp.document.CursorPath;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Place;
import java.util.Optional;

/**
 * All that the proposals at one cursor depend on.
 *
 * @param offset the place of the cursor in the text
 */
record CompletionContext(
    OpenDocument document, int offset, Analysis analysis, Place place, CallCatalog catalog) {

  static CompletionContext of(OpenDocument document, int offset, CallCatalog catalog) {
    var analysis = document.analysis();
    var cursor = CursorPath.at(document.lines(), offset);
    var place = Place.of(cursor, analysis.definition().kind());
    return new CompletionContext(document, offset, analysis, place, catalog);
  }

  Optional<WorkflowModel> workflow() {
    return place.workflow().flatMap(analysis::workflow);
  }

  Optional<TaskModel> task() {
    return workflow().flatMap(workflow -> place.task().flatMap(workflow::task));
  }

  Calls calls() {
    return new Calls(analysis.definition(), catalog);
  }
}
