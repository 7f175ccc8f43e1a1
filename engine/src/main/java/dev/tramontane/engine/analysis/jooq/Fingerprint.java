package dev.tramontane.engine.analysis.jooq;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What two failures have in common: the message without numbers, ids and quoted values (debugger
 * reference section 6.2).
 */
final class Fingerprint {

  private static final int LONGEST = 2_000;
  private static final Pattern VARIABLE =
      Pattern.compile("'[^'\n]*'|\"[^\"\n]*\"|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\\d+");

  private Fingerprint() {}

  static String of(@Nullable String message) {
    if (message == null) {
      return "";
    }
    var start = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    return VARIABLE.matcher(start).replaceAll("#");
  }
}
