package dev.tramontane.engine.definition;

import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Texts that run, parsed once and kept by their hash for as long as they are used now and then.
 * Safe for many threads.
 */
final class ParsedTexts {

  private static final int MOST_TEXTS = 2_000;

  private final DefinitionReader reader;
  private final Function<String, Optional<String>> texts;
  private final Map<String, ParsedText> parsed =
      Collections.synchronizedMap(new LeastRecentlyUsed());

  /**
   * @param texts finds a text by its hash
   */
  ParsedTexts(DefinitionReader reader, Function<String, Optional<String>> texts) {
    this.reader = reader;
    this.texts = texts;
  }

  Optional<WorkflowGraph> workflow(String hash, String qualifiedName) {
    return text(hash).workflow(qualifiedName);
  }

  Optional<ActionModel> action(String hash, String qualifiedName) {
    return text(hash).action(qualifiedName);
  }

  private ParsedText text(String hash) {
    var known = parsed.get(hash);
    if (known != null) {
      return known;
    }
    var text =
        texts
            .apply(hash)
            .orElseThrow(() ->
                new IllegalStateException(
                    "Expected the text %s to be stored, but it is not".formatted(hash)));
    var read = new ParsedText(reader, text);
    parsed.put(hash, read);
    return read;
  }

  /** A text does not say of which kind it is, so that it is read as one after the other. */
  private static final class ParsedText {

    private final DefinitionReader reader;
    private final String text;
    private final Map<DocumentKind, DefinitionDocument> documents = new ConcurrentHashMap<>();
    private final Map<String, Optional<WorkflowGraph>> workflows = new ConcurrentHashMap<>();

    ParsedText(DefinitionReader reader, String text) {
      this.reader = reader;
      this.text = text;
    }

    Optional<WorkflowGraph> workflow(String qualifiedName) {
      return workflows.computeIfAbsent(qualifiedName, name -> model(name).map(WorkflowGraph::of));
    }

    private Optional<WorkflowModel> model(String qualifiedName) {
      return Stream.of(DocumentKind.WORKBOOK, DocumentKind.WORKFLOWS)
          .flatMap(kind -> document(kind).workflows().stream())
          .filter(model -> model.qualifiedName().equals(qualifiedName))
          .findFirst();
    }

    Optional<ActionModel> action(String qualifiedName) {
      return Stream.of(DocumentKind.WORKBOOK, DocumentKind.ACTIONS)
          .flatMap(kind -> document(kind).actions().stream())
          .filter(model -> model.qualifiedName().equals(qualifiedName))
          .findFirst();
    }

    private DefinitionDocument document(DocumentKind kind) {
      return documents.computeIfAbsent(kind, each -> reader.read(text, each));
    }
  }

  private static final class LeastRecentlyUsed extends LinkedHashMap<String, ParsedText> {

    @java.io.Serial private static final long serialVersionUID = 1L;

    LeastRecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, ParsedText> eldest) {
      return size() > MOST_TEXTS;
    }
  }
}
