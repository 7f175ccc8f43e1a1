package dev.tramontane.language.syntax;

/**
 * Hides the characters that start an anchor, an alias or a reserved token from the YAML scanner, so
 * that they read as plain text, as Mistral's hardened loader reads them. Each is replaced by a
 * private-use character that the text does not hold, so every position stays what it was.
 */
final class IndicatorMask {

  private static final String INDICATORS = "&*@";
  private static final char PRIVATE_USE_START = '\uE000';
  private static final char PRIVATE_USE_END = '\uF8FF';

  private final char[] standIns;

  private IndicatorMask(char[] standIns) {
    this.standIns = standIns;
  }

  static IndicatorMask of(String text) {
    var standIns = new char[INDICATORS.length()];
    char candidate = PRIVATE_USE_START;
    for (int i = 0; i < standIns.length; i++) {
      while (candidate < PRIVATE_USE_END && text.indexOf(candidate) >= 0) {
        candidate++;
      }
      standIns[i] = candidate++;
    }
    return new IndicatorMask(standIns);
  }

  String hide(String text) {
    var hidden = text;
    for (int i = 0; i < standIns.length; i++) {
      hidden = hidden.replace(INDICATORS.charAt(i), standIns[i]);
    }
    return hidden;
  }

  String show(String text) {
    var shown = text;
    for (int i = 0; i < standIns.length; i++) {
      shown = shown.replace(standIns[i], INDICATORS.charAt(i));
    }
    return shown;
  }
}
