package dev.tramontane.language.infer.type;

import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Nothing;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.Type.UnionType;
import dev.tramontane.language.infer.type.Type.Unknown;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Operations on types. */
public final class Types {

  /** Anything: nothing is known. */
  public static final Type UNKNOWN = new Unknown();

  /** No value at all: the items of an empty list. */
  public static final Type NOTHING = new Nothing();

  /** Any list, of which the items are not known. */
  public static final Type ANY_LIST = new ListType(UNKNOWN);

  /** Any dict, of which no key is known. */
  public static final Type ANY_DICT = new DictType(Map.of(), UNKNOWN);

  /** Rounds after which a value that keeps growing counts as unknown. */
  private static final int MOST_ROUNDS = 6;

  private static final int MOST_FIELDS = 300;

  private Types() {}

  /** The least type that has all members of both. */
  public static Type join(Type one, Type other) {
    if (one.isUnknown() || other.isUnknown()) {
      return UNKNOWN;
    }
    if (one.equals(other) || other instanceof Nothing) {
      return one;
    }
    if (one instanceof Nothing) {
      return other;
    }
    var parts = new ArrayList<>(members(one));
    members(other).forEach(member -> add(parts, member));
    return union(parts);
  }

  public static Type join(Iterable<Type> types) {
    Type joined = NOTHING;
    for (var type : types) {
      joined = join(joined, type);
    }
    return joined;
  }

  /** The alternatives of a type: itself if it is none, nothing of {@code Nothing}. */
  public static List<Type> members(Type type) {
    return switch (type) {
      case UnionType union -> union.members();
      case Nothing _ -> List.of();
      case Unknown _, Scalar _, ListType _, TupleType _, CollectionType _, DictType _ ->
          List.of(type);
    };
  }

  /** What {@code change} makes of each alternative, joined. */
  public static Type map(Type type, UnaryOperator<Type> change) {
    return join(members(type).stream().map(change).toList());
  }

  public static Type without(Type type, Scalar scalar) {
    return map(type, member -> member == scalar ? NOTHING : member);
  }

  /** Whether {@code type} can be the scalar. */
  public static boolean canBe(Type type, Scalar scalar) {
    return type.isUnknown() || members(type).contains(scalar);
  }

  /** The items of everything in {@code type} that has items; unknown where that is not known. */
  public static Type itemsOf(Type type) {
    return map(
        type,
        member ->
            switch (member) {
              case ListType list -> list.item();
              case CollectionType collection -> collection.item();
              case TupleType tuple -> join(tuple.items());
              case Unknown _ -> UNKNOWN;
              case Nothing _, Scalar _, DictType _, UnionType _ -> NOTHING;
            });
  }

  /** The dict in {@code type}, if it can be one and all is known of it. */
  public static Optional<DictType> dictIn(Type type) {
    return members(type).stream()
        .filter(DictType.class::isInstance)
        .map(DictType.class::cast)
        .findFirst();
  }

  /** The keys that values of the type are known to have, with what they hold. */
  public static Map<String, Field> fieldsOf(Type type) {
    return dictIn(type).map(DictType::fields).orElse(Map.of());
  }

  /**
   * What leaves an expression: lazy results and sets as lists, dates as text, missing values as
   * null.
   */
  public static Type frozen(Type type) {
    return map(
        type,
        member ->
            switch (member) {
              case Scalar scalar ->
                  switch (scalar) {
                    case DATETIME, TIMESPAN, REGEX -> Scalar.TEXT;
                    case UNDEFINED -> Scalar.NULL;
                    case BOOL, INT, FLOAT, TEXT, NULL -> scalar;
                  };
              case ListType list -> new ListType(frozen(list.item()));
              case CollectionType collection -> new ListType(frozen(collection.item()));
              case TupleType tuple ->
                  new TupleType(tuple.items().stream().map(Types::frozen).toList());
              case DictType dict -> frozenDict(dict);
              case Unknown _, Nothing _, UnionType _ -> member;
            });
  }

  private static DictType frozenDict(DictType dict) {
    var fields = new LinkedHashMap<String, Field>();
    dict.fields()
        .forEach(
            (name, field) -> fields.put(name, new Field(frozen(field.type()), field.isRequired())));
    return new DictType(fields, frozen(dict.rest()));
  }

  /** The type with everything below {@code levels} unknown, so that it cannot grow for ever. */
  public static Type cut(Type type, int levels) {
    return map(
        type,
        member ->
            switch (member) {
              case ListType list ->
                  levels == 0 ? UNKNOWN : new ListType(cut(list.item(), levels - 1));
              case CollectionType items ->
                  levels == 0 ? UNKNOWN : new CollectionType(cut(items.item(), levels - 1));
              case TupleType tuple ->
                  levels == 0
                      ? UNKNOWN
                      : new TupleType(
                          tuple.items().stream().map(item -> cut(item, levels - 1)).toList());
              case DictType dict -> levels == 0 ? UNKNOWN : cutDict(dict, levels - 1);
              case Scalar _, Unknown _, Nothing _, UnionType _ -> member;
            });
  }

  private static DictType cutDict(DictType dict, int levels) {
    var fields = new LinkedHashMap<String, Field>();
    dict.fields()
        .forEach((name, field) ->
            fields.put(name, new Field(cut(field.type(), levels), field.isRequired())));
    return new DictType(fields, cut(dict.rest(), levels));
  }

  /** The least type from {@code start} on that {@code step} does not lead out of. */
  public static Type fixpoint(Type start, UnaryOperator<Type> step) {
    var reached = start;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var next = join(reached, step.apply(reached));
      if (next.equals(reached)) {
        return reached;
      }
      reached = next;
    }
    return UNKNOWN;
  }

  private static void add(List<Type> parts, Type added) {
    for (int i = 0; i < parts.size(); i++) {
      var merged = merge(parts.get(i), added);
      if (merged.isPresent()) {
        parts.set(i, merged.get());
        return;
      }
    }
    parts.add(added);
  }

  /** Both in one, if they are of one kind. */
  private static Optional<Type> merge(Type one, Type other) {
    if (one instanceof Scalar || other instanceof Scalar) {
      return one == other ? Optional.of(one) : Optional.empty();
    }
    if (one instanceof DictType left && other instanceof DictType right) {
      return Optional.of(mergeDicts(left, right));
    }
    if (one instanceof DictType || other instanceof DictType) {
      return Optional.empty();
    }
    return Optional.of(mergeItems(one, other));
  }

  private static Type mergeItems(Type one, Type other) {
    if (one instanceof TupleType left
        && other instanceof TupleType right
        && left.items().size() == right.items().size()) {
      var items = new ArrayList<Type>();
      for (int i = 0; i < left.items().size(); i++) {
        items.add(join(left.items().get(i), right.items().get(i)));
      }
      return new TupleType(items);
    }
    var item = join(itemsOf(one), itemsOf(other));
    return one instanceof CollectionType || other instanceof CollectionType
        ? new CollectionType(item)
        : new ListType(item);
  }

  private static DictType mergeDicts(DictType left, DictType right) {
    var fields = new LinkedHashMap<String, Field>();
    left.fields().keySet().forEach(name -> fields.put(name, mergeField(name, left, right)));
    right.fields().keySet().forEach(name -> fields.put(name, mergeField(name, left, right)));
    var rest = join(left.rest(), right.rest());
    return fields.size() > MOST_FIELDS
        ? DictType.of(new DictType(fields, rest).anyValue())
        : new DictType(fields, rest);
  }

  private static Field mergeField(String name, DictType left, DictType right) {
    return new Field(
        join(left.valueOf(name), right.valueOf(name)),
        left.certainlyHas(name) && right.certainlyHas(name));
  }

  private static Type union(List<Type> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var scalars = EnumSet.noneOf(Scalar.class);
    var others = new ArrayList<Type>();
    for (var part : parts) {
      if (part instanceof Scalar scalar) {
        scalars.add(scalar);
      } else if (part instanceof DictType) {
        others.addLast(part);
      } else {
        others.addFirst(part);
      }
    }
    var members = new ArrayList<Type>(scalars);
    members.addAll(others);
    return new UnionType(members);
  }
}
