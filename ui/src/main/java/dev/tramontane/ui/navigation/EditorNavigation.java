package dev.tramontane.ui.navigation;

/** Leads to the text of a definition. */
public final class EditorNavigation {

  public static final String ROUTE = "editor/:kind/:name?";
  public static final String KIND = "kind";
  public static final String NAME = "name";
  public static final String NAMESPACE = "namespace";
  public static final String TASK = "task";

  /** What kind of text it is. */
  public enum Kind {
    WORKFLOW,
    WORKBOOK,
    ACTION;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static java.util.Optional<Kind> of(String word) {
      for (var kind : values()) {
        if (kind.word().equals(word)) {
          return java.util.Optional.of(kind);
        }
      }
      return java.util.Optional.empty();
    }
  }

  private EditorNavigation() {}

  public static String open(Kind kind, String name, String namespace) {
    return Path.of("editor", kind.word(), name).with(NAMESPACE, namespace).toString();
  }

  /** The text of a workflow with the cursor at one of its tasks. */
  public static String task(String workflow, String namespace, String task) {
    return Path.of("editor", Kind.WORKFLOW.word(), workflow)
        .with(NAMESPACE, namespace)
        .with(TASK, task)
        .toString();
  }

  public static String create(Kind kind) {
    return Path.of("editor", kind.word()).toString();
  }
}
