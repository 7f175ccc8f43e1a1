package dev.tramontane.language.infer;

import dev.tramontane.expression.ExpressionOptions;
import dev.tramontane.expression.jinja.syntax.SyntaxError;
import dev.tramontane.expression.yaql.Markers;
import dev.tramontane.expression.yaql.syntax.Syntax;
import dev.tramontane.expression.yaql.syntax.YaqlSyntaxException;
import dev.tramontane.language.infer.jinja.JinjaTyper;
import dev.tramontane.language.infer.jinja.TemplateTyper;
import dev.tramontane.language.infer.type.MemberObserver;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.type.ValueTypes;
import dev.tramontane.language.infer.yaql.YaqlTyper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of templates: texts with expressions of either language, alone or nested in lists and
 * maps. If the evaluator gives a value for data of the environment's types, the value is a member
 * of the type; what does not parse is unknown.
 */
public final class ExpressionTypes {

  private static final Syntax SYNTAX =
      new Syntax(
          ExpressionOptions.DEFAULT.keywordOperator(), ExpressionOptions.DEFAULT.allowDelegates());
  private static final int JINJA_MARKER = 2;

  private ExpressionTypes() {}

  /** The type of what evaluating {@code template} gives. */
  public static Type typeOf(@Nullable Object template, TypeEnvironment environment) {
    return switch (template) {
      case String text -> ofText(text, environment, MemberObserver.NONE);
      case Map<?, ?> map -> ofMap(map, environment);
      case List<?> list -> ofList(list, environment);
      case null, default -> ValueTypes.of(template);
    };
  }

  private static Type ofMap(Map<?, ?> map, TypeEnvironment environment) {
    var fields = new LinkedHashMap<String, Field>();
    map.forEach((key, value) ->
        fields.put(String.valueOf(key), new Field(typeOf(value, environment), true)));
    return new DictType(fields, Types.NOTHING);
  }

  private static Type ofList(List<?> list, TypeEnvironment environment) {
    return Types.frozen(
        new TupleType(list.stream().map(item -> typeOf(item, environment)).toList()));
  }

  /**
   * The type of one text, as {@link #typeOf}.
   *
   * @param observer hears of every member that the expressions ask for, with offsets in the text
   */
  public static Type ofText(String text, TypeEnvironment environment, MemberObserver observer) {
    if (dev.tramontane.expression.jinja.Markers.areIn(text)) {
      return Types.frozen(ofJinja(text, environment, observer));
    }
    return Markers.arePresentIn(text)
        ? Types.frozen(ofYaql(text, environment, observer))
        : Scalar.TEXT;
  }

  /** The type of one YAQL expression that stands without markers, before it leaves YAQL. */
  public static Type ofYaqlExpression(
      String expression, TypeEnvironment environment, MemberObserver observer) {
    try {
      return YaqlTyper.type(
          dev.tramontane.expression.yaql.syntax.Parser.parse(expression, SYNTAX),
          environment,
          observer);
    } catch (YaqlSyntaxException | StackOverflowError _) {
      return Types.UNKNOWN;
    }
  }

  /** The accesses in {@code text} that can only fail; Jinja2 lets a missing value be. */
  public static List<AbsentKey> absentKeys(String text, TypeEnvironment environment) {
    if (dev.tramontane.expression.jinja.Markers.areIn(text)) {
      return List.of();
    }
    var accesses = new TreeMap<Integer, AbsentAccess>();
    ofText(
        text,
        environment,
        (owner, name, offset) ->
            accesses.merge(offset, new AbsentAccess(name, owner), AbsentAccess::join));
    return accesses.entrySet().stream()
        .filter(entry -> entry.getValue().isCertain())
        .map(entry -> entry.getValue().at(entry.getKey()))
        .toList();
  }

  private record AbsentAccess(String name, Type owner) {

    static AbsentAccess join(AbsentAccess one, AbsentAccess other) {
      return new AbsentAccess(one.name, Types.join(one.owner, other.owner));
    }

    boolean isCertain() {
      return owner instanceof DictType dict && dict.certainlyLacks(name);
    }

    AbsentKey at(int offset) {
      return new AbsentKey(name, (DictType) owner, offset);
    }
  }

  private static Type ofYaql(String text, TypeEnvironment environment, MemberObserver observer) {
    for (var marker : Markers.in(text)) {
      MemberObserver shifted =
          (owner, name, offset) -> observer.member(owner, name, marker.start() + offset);
      var type = ofYaqlExpression(marker.expression(), environment, shifted);
      if (marker.marked().equals(text)) {
        return type;
      }
    }
    return Scalar.TEXT;
  }

  private static Type ofJinja(String text, TypeEnvironment environment, MemberObserver observer) {
    try {
      if (!dev.tramontane.expression.jinja.Markers.isWhole(text)) {
        TemplateTyper.visit(
            dev.tramontane.expression.jinja.syntax.Parser.template(text), environment, observer);
        return Scalar.TEXT;
      }
      var inside = text.substring(JINJA_MARKER, text.length() - JINJA_MARKER);
      MemberObserver shifted =
          (owner, name, offset) -> observer.member(owner, name, JINJA_MARKER + offset);
      return JinjaTyper.type(
          dev.tramontane.expression.jinja.syntax.Parser.expression(inside).expression(),
          environment,
          shifted);
    } catch (SyntaxError | StackOverflowError _) {
      return Types.UNKNOWN;
    }
  }
}
