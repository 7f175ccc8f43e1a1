package dev.tramontane.language.call;

/**
 * One input of an action or a workflow.
 *
 * @param isRequired whether the caller must give it
 * @param defaultText the default as text; empty if required
 */
public record Parameter(String name, boolean isRequired, String defaultText) {

  public static Parameter required(String name) {
    return new Parameter(name, true, "");
  }

  public static Parameter optional(String name, String defaultText) {
    return new Parameter(name, false, defaultText);
  }

  String signature() {
    return isRequired ? name : name + "=" + defaultText;
  }
}
