package dev.tramontane.expression.jinja.function;

import dev.tramontane.expression.jinja.object.Markup;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds web and mail addresses in HTML text and makes links of them.
 *
 * @param limit shown characters of an address
 */
record Links(int limit, String rel, String target, List<String> extraSchemes) {

  private static final Pattern WORD = Pattern.compile("\\S+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern OPENING = Pattern.compile("^(?:[(<]|&lt;)+");
  private static final Pattern CLOSING = Pattern.compile("(?:[)>.,\\n]|&gt;)+$");
  private static final Pattern WEB =
      Pattern.compile(
          "(?:(?:https?://|www\\.)(?:[\\w%-]+\\.)*+(?<=[./])(?:[a-z]{2,63}|xn--[\\w%]{2,59})"
              + "|(?:[\\w%-]{2,63}\\.)+(?:com|net|int|edu|gov|org|info|mil)"
              + "|https?://(?:\\d{1,3}(?:\\.\\d{1,3}){3}"
              + "|\\[(?:[\\da-f]{0,4}:){2}(?:[\\da-f]{0,4}:?){1,6}\\]))"
              + "(?::\\d{1,5})?(?:[/?#]\\S*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL = Pattern.compile("\\S+@\\w[\\w.-]*\\.\\w+");

  /** The text with its links. */
  String link(String html) {
    return WORD.matcher(html)
        .replaceAll(word -> java.util.regex.Matcher.quoteReplacement(linkWord(word.group())));
  }

  private String linkWord(String word) {
    var opening = OPENING.matcher(word);
    var head = opening.find() ? opening.group() : "";
    var middle = word.substring(head.length());
    var closing = CLOSING.matcher(middle);
    var tail = closing.find() ? closing.group() : "";
    return head + linkAddress(middle.substring(0, middle.length() - tail.length())) + tail;
  }

  private String linkAddress(String address) {
    if (WEB.matcher(address).matches()) {
      return anchor(address.startsWith("http") ? address : "https://" + address, shown(address));
    }
    if (address.startsWith("mailto:") && MAIL.matcher(address.substring(7)).matches()) {
      return mail(address.substring(7));
    }
    if (isMail(address)) {
      return mail(address);
    }
    return extraSchemes.stream().anyMatch(s -> address.startsWith(s) && !address.equals(s))
        ? anchor(address, address)
        : address;
  }

  private static boolean isMail(String address) {
    return address.indexOf('@') > 0
        && !address.startsWith("www.")
        && address.indexOf(':') < 0
        && MAIL.matcher(address).matches();
  }

  private String shown(String address) {
    return address.length() > limit ? address.substring(0, Math.max(0, limit)) + "..." : address;
  }

  private static String mail(String address) {
    return "<a href=\"mailto:%1$s\">%1$s</a>".formatted(address);
  }

  private String anchor(String href, String text) {
    var targets = target.isEmpty() ? "" : " target=\"%s\"".formatted(Markup.escape(target).text());
    return "<a href=\"%s\" rel=\"%s\"%s>%s</a>"
        .formatted(href, Markup.escape(rel).text(), targets, text);
  }
}
