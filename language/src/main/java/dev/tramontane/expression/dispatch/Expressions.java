package dev.tramontane.expression.dispatch;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionLanguage;
import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import dev.tramontane.value.Frozen;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates and checks templates: texts with expressions of either language, alone or nested in
 * lists and maps (reference: expressions.md section 1). Safe for many threads.
 */
public final class Expressions {

  private static final Pattern WHOLE = Pattern.compile("<%.*?%>|\\{\\{.*?\\}\\}");

  private final ExpressionLanguage jinja;
  private final ExpressionLanguage yaql;
  private final SyntaxCheck syntaxCheck;
  private final IdentityCache<Boolean> plainTemplates = new IdentityCache<>();

  private Expressions(ExpressionLanguage jinja, ExpressionLanguage yaql) {
    this.jinja = jinja;
    this.yaql = yaql;
    this.syntaxCheck = new SyntaxCheck(jinja, yaql);
  }

  public static Expressions of(ExpressionLanguage jinja, ExpressionLanguage yaql) {
    return new Expressions(jinja, yaql);
  }

  /**
   * Evaluates every text in {@code template}; keys of maps stay as they are, and what an expression
   * gives is not evaluated again. Unlike Mistral's recursive evaluation, empty data does not switch
   * evaluation off: see {@link #evaluateUnlessEmpty}.
   *
   * @return a frozen value; {@code template} itself if it is frozen and holds no expression
   * @throws dev.tramontane.expression.ExpressionException if an expression fails
   */
  public @Nullable Object evaluate(@Nullable Object template, EvaluationContext context) {
    return isPlain(template) ? Values.freeze(template) : evaluateInside(template, context);
  }

  /** Like {@link #evaluate} with a value of any kind as the data root. */
  public @Nullable Object evaluate(
      @Nullable Object template, @Nullable Object root, EvaluationContext context) {
    var rooted = of(new RootedLanguage(jinja, root), new RootedLanguage(yaql, root));
    return rooted.evaluate(template, context);
  }

  /** Mistral's rule: with empty data the template is returned as it was written. */
  public @Nullable Object evaluateUnlessEmpty(
      @Nullable Object template, EvaluationContext context) {
    return context.data().isEmpty() ? Values.freeze(template) : evaluate(template, context);
  }

  private @Nullable Object evaluateInside(@Nullable Object template, EvaluationContext context) {
    return switch (template) {
      case String text -> evaluateText(text, context);
      case Map<?, ?> map -> evaluateMap(map, context);
      case List<?> list -> evaluateList(list, context);
      case null, default -> Values.freeze(template);
    };
  }

  private @Nullable Object evaluateText(String text, EvaluationContext context) {
    var language = languageOf(text);
    return language.isEmpty() ? text : new FrozenResult(language.get(), text).evaluate(context);
  }

  private Object evaluateMap(Map<?, ?> map, EvaluationContext context) {
    var evaluated = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(map.size());
    boolean changed = false;
    for (var entry : map.entrySet()) {
      var value = evaluateInside(entry.getValue(), context);
      changed |= value != entry.getValue();
      evaluated.put(String.valueOf(entry.getKey()), value);
    }
    return !changed && map instanceof Frozen ? map : Values.freezeMap(evaluated);
  }

  private Object evaluateList(List<?> list, EvaluationContext context) {
    var evaluated = new ArrayList<@Nullable Object>(list.size());
    boolean changed = false;
    for (var item : list) {
      var value = evaluateInside(item, context);
      changed |= value != item;
      evaluated.add(value);
    }
    return !changed && list instanceof Frozen ? list : Values.freezeList(evaluated);
  }

  /** The value of one text in the Python-like model, not frozen; the text itself if plain. */
  public @Nullable Object evaluateRaw(String text, EvaluationContext context) {
    var language = languageOf(text);
    return language.isEmpty() ? text : language.get().evaluate(text, context);
  }

  /** Whether there is an expression anywhere in {@code template}. */
  public boolean isExpression(@Nullable Object template) {
    return !isPlain(template);
  }

  private boolean isPlain(@Nullable Object template) {
    return switch (template) {
      case String text -> languageOf(text).isEmpty();
      case Frozen frozen -> plainTemplates.computeIfAbsent(frozen, _ -> arePlain(frozen));
      case Map<?, ?> map -> arePlain(map);
      case List<?> list -> arePlain(list);
      case null, default -> true;
    };
  }

  private boolean arePlain(Object container) {
    Iterable<?> items = container instanceof Map<?, ?> map ? map.values() : (List<?>) container;
    for (var item : items) {
      if (!isInnerPlain(item)) {
        return false;
      }
    }
    return true;
  }

  /** Only whole templates are remembered, not their parts. */
  private boolean isInnerPlain(@Nullable Object item) {
    return switch (item) {
      case String text -> languageOf(text).isEmpty();
      case Map<?, ?> map -> arePlain(map);
      case List<?> list -> arePlain(list);
      case null, default -> true;
    };
  }

  /**
   * Whether the whole of {@code text} is one marked expression, so that it gives a native value.
   */
  public boolean isWholeExpression(String text) {
    return languageOf(text).isPresent() && isOneMarker(text);
  }

  private static boolean isOneMarker(String text) {
    var matcher = WHOLE.matcher(text);
    return matcher.lookingAt() && matcher.end() == text.length();
  }

  /**
   * The syntax issues of {@code text}: {@code yaql-syntax}, {@code jinja-syntax} and {@code
   * mixed-expressions}.
   *
   * @param where the span of the text in its document, quotes included or not; the ranges of the
   *     issues are exact where the document holds the text as it is, else they are all of it
   */
  public List<Issue> check(String text, Span where) {
    return syntaxCheck.check(text, where);
  }

  private Optional<ExpressionLanguage> languageOf(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('{') < 0) {
      return Optional.empty();
    }
    if (jinja.recognises(text)) {
      return Optional.of(jinja);
    }
    return yaql.recognises(text) ? Optional.of(yaql) : Optional.empty();
  }
}
