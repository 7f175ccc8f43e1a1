package dev.tramontane.ui.graph;

import dev.tramontane.language.document.DefinitionReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Workflows that were drawn already, by the hash of their text and their name. Holds the last few
 * dozen; safe for use by many threads.
 */
public final class DrawnWorkflows {

  private static final int MOST = 64;

  private record Key(String definitionHash, String workflow) {}

  private final DefinitionReader reader;

  private final Map<Key, DrawnWorkflow> drawn =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, DrawnWorkflow> eldest) {
          return size() > MOST;
        }
      };

  public DrawnWorkflows(DefinitionReader reader) {
    this.reader = reader;
  }

  /**
   * @param workflow its qualified name
   * @param textByHash gives the text; asked only if it was not drawn yet
   */
  public DrawnWorkflow drawn(
      String definitionHash, String workflow, Function<String, String> textByHash) {
    var key = new Key(definitionHash, workflow);
    synchronized (drawn) {
      var known = drawn.get(key);
      if (known != null) {
        return known;
      }
    }
    var fresh = draw(textByHash.apply(definitionHash), workflow);
    synchronized (drawn) {
      drawn.put(key, fresh);
    }
    return fresh;
  }

  private DrawnWorkflow draw(String text, String workflow) {
    var all = reader.read(text).workflows();
    var found =
        all.stream()
            .filter(
                model -> model.qualifiedName().equals(workflow) || model.name().equals(workflow))
            .findFirst();
    return new DrawnWorkflow(
        text, found, all, found.map(WorkflowLayout::of).orElse(GraphLayout.EMPTY));
  }
}
