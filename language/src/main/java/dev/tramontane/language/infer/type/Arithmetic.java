package dev.tramontane.language.infer.type;

import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Nothing;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;

/** What operators give that both languages know: numbers, and {@code +} on everything. */
public final class Arithmetic {

  private static final Type NUMBER = Types.join(Scalar.INT, Scalar.FLOAT);
  private static final int LONGEST_TUPLE = 16;

  private Arithmetic() {}

  /** What an operator gives for each two alternatives, joined; unknown if it can only fail. */
  public static Type pairwise(Type left, Type right, BinaryOperator<Type> operator) {
    var result = Types.map(left, one -> Types.map(right, other -> operator.apply(one, other)));
    boolean hasOperands = !(left instanceof Nothing) && !(right instanceof Nothing);
    return result instanceof Nothing && hasOperands ? Types.UNKNOWN : result;
  }

  /** {@code type} as a number; nothing if it is none. */
  public static Type number(Type type) {
    if (type.isUnknown()) {
      return NUMBER;
    }
    return type == Scalar.INT || type == Scalar.FLOAT ? type : Types.NOTHING;
  }

  /** What addition, subtraction, multiplication, floor and remainder give for two numbers. */
  public static Type numeric(Type left, Type right) {
    var one = number(left);
    var other = number(right);
    if (one instanceof Nothing || other instanceof Nothing) {
      return Types.NOTHING;
    }
    if (one == Scalar.FLOAT || other == Scalar.FLOAT) {
      return Scalar.FLOAT;
    }
    return one == Scalar.INT && other == Scalar.INT ? Scalar.INT : NUMBER;
  }

  /** What {@code left + right} gives. */
  public static Type sum(Type left, Type right) {
    return pairwise(left, right, Arithmetic::plus);
  }

  private static Type plus(Type left, Type right) {
    if (left.isUnknown()) {
      return right.isUnknown() ? Types.UNKNOWN : plusUnknown(right);
    }
    if (right.isUnknown()) {
      return plusUnknown(left);
    }
    return switch (left) {
      case Scalar scalar -> plusScalar(scalar, right);
      case DictType dict -> right instanceof DictType other ? updated(dict, other) : Types.NOTHING;
      case ListType _, TupleType _, CollectionType _ -> chained(left, right);
      case Type.Unknown _, Nothing _, Type.UnionType _ -> Types.NOTHING;
    };
  }

  private static Type plusScalar(Scalar left, Type right) {
    return switch (left) {
      case INT, FLOAT -> numeric(left, right);
      case TEXT -> right == Scalar.TEXT ? Scalar.TEXT : Types.NOTHING;
      case DATETIME -> right == Scalar.TIMESPAN ? Scalar.DATETIME : Types.NOTHING;
      case TIMESPAN -> right == Scalar.DATETIME || right == Scalar.TIMESPAN ? right : Types.NOTHING;
      case BOOL, REGEX, NULL, UNDEFINED -> Types.NOTHING;
    };
  }

  /** The sum of a known and an unknown operand. */
  private static Type plusUnknown(Type known) {
    return switch (known) {
      case Scalar scalar ->
          switch (scalar) {
            case INT -> NUMBER;
            case FLOAT, TEXT, DATETIME -> scalar;
            case TIMESPAN -> Types.join(Scalar.DATETIME, Scalar.TIMESPAN);
            case BOOL, REGEX, NULL, UNDEFINED -> Types.NOTHING;
          };
      case DictType _ -> Types.ANY_DICT;
      case ListType _, TupleType _, CollectionType _ -> new CollectionType(Types.UNKNOWN);
      case Type.Unknown _, Nothing _, Type.UnionType _ -> Types.UNKNOWN;
    };
  }

  private static Type chained(Type left, Type right) {
    if (right instanceof Scalar || right instanceof DictType) {
      return Types.NOTHING;
    }
    if (left instanceof TupleType one
        && right instanceof TupleType other
        && one.items().size() + other.items().size() <= LONGEST_TUPLE) {
      var items = new ArrayList<>(one.items());
      items.addAll(other.items());
      return new TupleType(items);
    }
    var item = Types.join(Types.itemsOf(left), Types.itemsOf(right));
    boolean mayBeLazy = List.of(left, right).stream().anyMatch(CollectionType.class::isInstance);
    return mayBeLazy ? new CollectionType(item) : new ListType(item);
  }

  /** The left dict with all entries of the right one set. */
  public static DictType updated(DictType left, DictType right) {
    var fields = new LinkedHashMap<String, Field>();
    left.fields()
        .forEach((name, field) -> {
          boolean isReplaced = right.certainlyHas(name);
          var type = Types.join(isReplaced ? Types.NOTHING : field.type(), right.valueOf(name));
          fields.put(name, new Field(type, field.isRequired() || isReplaced));
        });
    right
        .fields()
        .forEach((name, field) -> {
          if (!fields.containsKey(name)) {
            var type = field.isRequired() ? field.type() : Types.join(field.type(), left.rest());
            fields.put(name, new Field(type, field.isRequired()));
          }
        });
    return new DictType(fields, Types.join(left.rest(), right.rest()));
  }
}
