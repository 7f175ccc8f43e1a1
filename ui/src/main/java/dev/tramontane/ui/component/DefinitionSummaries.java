package dev.tramontane.ui.component;

import dev.tramontane.engine.definition.WorkbookView;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Summaries of stored workflows and workbooks, read from their text once per version. Holds the
 * last few hundred; safe for use by many threads.
 */
public final class DefinitionSummaries {

  private static final int MOST = 512;

  private record Key(UUID definition, long version) {}

  private final DefinitionReader reader;

  private final Map<Key, DefinitionSummary> summaries =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, DefinitionSummary> eldest) {
          return size() > MOST;
        }
      };

  public DefinitionSummaries(DefinitionReader reader) {
    this.reader = reader;
  }

  public DefinitionSummary of(WorkflowView view) {
    return summary(new Key(view.id(), view.version()), () -> read(view));
  }

  public DefinitionSummary of(WorkbookView view) {
    return summary(new Key(view.id(), view.version()), () -> read(view));
  }

  private DefinitionSummary summary(Key key, Supplier<DefinitionSummary> reading) {
    synchronized (summaries) {
      var known = summaries.get(key);
      if (known != null) {
        return known;
      }
    }
    var fresh = reading.get();
    synchronized (summaries) {
      summaries.put(key, fresh);
    }
    return fresh;
  }

  private DefinitionSummary read(WorkflowView view) {
    return reader.read(view.definition()).workflows().stream()
        .filter(model -> isCalled(view.name(), model.name()))
        .findFirst()
        .map(DefinitionSummary::of)
        .orElse(DefinitionSummary.NOTHING);
  }

  private DefinitionSummary read(WorkbookView view) {
    return reader
        .read(view.definition(), DocumentKind.WORKBOOK)
        .workbook()
        .map(DefinitionSummary::of)
        .orElse(DefinitionSummary.NOTHING);
  }

  /** The text of a workflow of a workbook does not tell the workbook's name. */
  private static boolean isCalled(String qualifiedName, String name) {
    return qualifiedName.equals(name) || qualifiedName.endsWith("." + name);
  }
}
