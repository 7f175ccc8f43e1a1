package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.yaql.runtime.Parameter.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One overload of a function: how it may be called, what it takes, and what it does.
 *
 * @param signature the parameters as they are shown to people
 * @param withoutKeywords whether pairs reach it as values rather than as named arguments
 * @param ownScope whether it changes a scope of its own, in which its lambdas run
 */
public record FunctionDefinition(
    String name,
    boolean isFunction,
    boolean isMethod,
    boolean withoutKeywords,
    boolean ownScope,
    String signature,
    List<Parameter> positional,
    Optional<Parameter> rest,
    Optional<Parameter> namedRest,
    String description,
    Body body) {

  /** What a function does with its arguments. */
  @FunctionalInterface
  public interface Body {
    @Nullable Object call(Arguments arguments);
  }

  public static FunctionDefinition function(
      String name, String signature, String description, Body body) {
    return of(name, true, false, signature, description, body);
  }

  public static FunctionDefinition method(
      String name, String signature, String description, Body body) {
    return of(name, false, true, signature, description, body);
  }

  /** A function that may be called in both forms. */
  public static FunctionDefinition both(
      String name, String signature, String description, Body body) {
    return of(name, true, true, signature, description, body);
  }

  private static FunctionDefinition of(
      String name,
      boolean isFunction,
      boolean isMethod,
      String signature,
      String description,
      Body body) {
    var parameters =
        signature.isEmpty()
            ? List.<Parameter>of()
            : Arrays.stream(signature.split(", ")).map(Parameter::parse).toList();
    return new FunctionDefinition(
        name,
        isFunction,
        isMethod,
        false,
        false,
        signature,
        parameters.stream().filter(p -> p.kind() == Kind.POSITIONAL).toList(),
        parameters.stream().filter(p -> p.kind() == Kind.REST).findFirst(),
        parameters.stream().filter(p -> p.kind() == Kind.NAMED_REST).findFirst(),
        description,
        body);
  }

  /** The same under another name. */
  public FunctionDefinition named(String other) {
    return new FunctionDefinition(
        other,
        isFunction,
        isMethod,
        withoutKeywords,
        ownScope,
        signature,
        positional,
        rest,
        namedRest,
        description,
        body);
  }

  /** The same, but pairs are values to it. */
  public FunctionDefinition takingPairs() {
    return new FunctionDefinition(
        name,
        isFunction,
        isMethod,
        true,
        ownScope,
        signature,
        positional,
        rest,
        namedRest,
        description,
        body);
  }

  /** The same, but with a scope of its own. */
  public FunctionDefinition inOwnScope() {
    return new FunctionDefinition(
        name,
        isFunction,
        isMethod,
        withoutKeywords,
        true,
        signature,
        positional,
        rest,
        namedRest,
        description,
        body);
  }
}
