package dev.tramontane.engine.action.std;

/** Mistral's names of classes, which its messages show. */
public final class MistralTypes {

  private static final String STANDARD = "mistral.actions.std_actions.";

  private MistralTypes() {}

  public static String standard(String className) {
    return STANDARD + className;
  }
}
