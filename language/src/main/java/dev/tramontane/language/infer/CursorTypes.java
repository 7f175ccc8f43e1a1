package dev.tramontane.language.infer;

import dev.tramontane.language.infer.type.MemberObserver;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before the dot at a cursor, in expressions that are still being typed: a made-up
 * member is put there, all that is open is closed, and typing it tells the owner of the member.
 */
public final class CursorTypes {

  private static final String MEMBER = "cursor7member";
  private static final Pattern CHAIN =
      Pattern.compile(
          "(?:[$_]\\w*|\\btask\\([^()]*\\)|\\benv\\(\\)|\\bexecution\\(\\))(?:\\??\\.\\w+)*\\??\\.$");
  private static final Pattern KEY = Pattern.compile("\\[\\s*['\"]$");
  private static final Pattern BLOCK =
      Pattern.compile("\\{%-?\\s*(end)?(for|if|with|filter|macro|call|set)\\b([^%]*)");

  private CursorTypes() {}

  /**
   * The type of the owner of the member that is being typed; empty where no member is.
   *
   * @param before the expression from behind its marker up to the word at the cursor, dot included
   */
  public static Optional<Type> ownerInYaql(String before, TypeEnvironment environment) {
    return typed(
        asMember(before),
        expression ->
            observed(
                observer -> ExpressionTypes.ofYaqlExpression(expression, environment, observer)));
  }

  /**
   * The same in Jinja2.
   *
   * @param before the text from its beginning, markers included
   */
  public static Optional<Type> ownerInJinja(String before, TypeEnvironment environment) {
    int open = Math.max(before.lastIndexOf("{{"), before.lastIndexOf("{%"));
    if (open < 0) {
      return Optional.empty();
    }
    boolean isPrint = before.startsWith("{{", open);
    var lead = before.substring(0, open + 2);
    var typing = inTemplate(lead, isPrint ? " }}" : " %}", environment);
    var alone = inTemplate("{{ ", " }}", environment);
    var member = asMember(before.substring(open + 2));
    return typed(member, typing).or(() -> chain(member).flatMap(chain -> typed(chain, alone)));
  }

  private static Typing inTemplate(String lead, String end, TypeEnvironment environment) {
    return expression -> {
      var template = " " + lead + expression + end;
      return observed(observer ->
          ExpressionTypes.ofText(template + closingTags(template), environment, observer));
    };
  }

  /** A key that is being typed in brackets is a member as well. */
  private static String asMember(String before) {
    var matcher = KEY.matcher(before);
    return matcher.find() ? before.substring(0, matcher.start()) + "." : before;
  }

  private interface Typing {
    Optional<Type> of(String expression);
  }

  private interface Observed {
    Type type(MemberObserver observer);
  }

  private static Optional<Type> typed(String before, Typing typing) {
    if (!before.endsWith(".")) {
      return Optional.empty();
    }
    return typing
        .of(before + MEMBER + closingBrackets(before))
        .or(() -> chain(before).flatMap(chain -> typing.of(chain + MEMBER)));
  }

  /** The last path of names: what can be told where all before it is broken. */
  private static Optional<String> chain(String before) {
    var matcher = CHAIN.matcher(before);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static Optional<Type> observed(Observed typing) {
    var owners = new ArrayDeque<Type>();
    typing.type((owner, name, _) -> {
      if (name.equals(MEMBER)) {
        owners.add(owner);
      }
    });
    return owners.isEmpty()
        ? Optional.empty()
        : Optional.of(Types.without(Types.join(owners), Scalar.UNDEFINED));
  }

  private static String closingBrackets(String expression) {
    var open = new ArrayDeque<Character>();
    char quote = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        continue;
      }
      switch (c) {
        case '\'', '"', '`' -> quote = c;
        case '(' -> open.push(')');
        case '[' -> open.push(']');
        case '{' -> open.push('}');
        case ')', ']', '}' -> open.poll();
        default -> {}
      }
    }
    var closing = new StringBuilder();
    open.forEach(closing::append);
    return closing.toString();
  }

  private static String closingTags(String template) {
    var open = new ArrayDeque<String>();
    var matcher = BLOCK.matcher(template);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        open.poll();
      } else if (!matcher.group(2).equals("set") || !matcher.group(3).contains("=")) {
        open.push(matcher.group(2));
      }
    }
    var closing = new StringBuilder();
    open.forEach(tag -> closing.append("{% end").append(tag).append(" %}"));
    return closing.toString();
  }
}
