package dev.tramontane.expression.jinja.object;

import org.jspecify.annotations.Nullable;

/** A filter, test, function or method of the library, with all that is known about it. */
public record Builtin(Kind kind, String name, Signature signature, String doc, Body body) {

  /** How it is used. */
  public enum Kind {
    FILTER,
    TEST,
    FUNCTION,
    METHOD
  }

  /** What it does. */
  @FunctionalInterface
  public interface Body {
    @Nullable Object apply(Bound arguments);
  }

  public static Builtin filter(String signature, String doc, Body body) {
    return of(Kind.FILTER, signature, doc, body);
  }

  public static Builtin test(String signature, String doc, Body body) {
    return of(Kind.TEST, signature, doc, body);
  }

  public static Builtin function(String signature, String doc, Body body) {
    return of(Kind.FUNCTION, signature, doc, body);
  }

  public static Builtin method(String signature, String doc, Body body) {
    return of(Kind.METHOD, signature, doc, body);
  }

  private static Builtin of(Kind kind, String signature, String doc, Body body) {
    var name = signature.substring(0, signature.indexOf('('));
    return new Builtin(kind, name, Signature.of(signature), doc, body);
  }

  /** The same under another name. */
  public Builtin as(String alias) {
    return new Builtin(kind, alias, signature, doc, body);
  }

  public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
    return body.apply(signature.bind(evaluation, arguments));
  }
}
