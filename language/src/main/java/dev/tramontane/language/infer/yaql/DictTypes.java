package dev.tramontane.language.infer.yaql;

import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.expression.yaql.syntax.Expression.Pair;
import dev.tramontane.language.infer.type.Arithmetic;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.Types;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Functions that make and take dicts apart. */
final class DictTypes {

  private static final DictType EMPTY = DictType.closed(Map.of());
  private static final DictType ANY = DictType.of(Types.UNKNOWN);

  private DictTypes() {}

  static Map<String, Typing> ofPairs() {
    return Map.of("#map", DictTypes::dict, "dict", DictTypes::dict, "set", DictTypes::set);
  }

  static Map<String, Typing> all() {
    return Map.of(
        "get",
        DictTypes::get,
        "keys",
        call -> new CollectionType(keys(call)),
        "values",
        call -> new CollectionType(values(call)),
        "items",
        call -> new CollectionType(pair(call)),
        "toDict",
        DictTypes::toDict,
        "delete",
        DictTypes::delete,
        "deleteAll",
        call -> onDict(call, DictTypes::loosened),
        "mergeWith",
        Merging::type);
  }

  /** What a dict gives for a key; what it does not have fails, or gives the fallback. */
  static Type valueAt(DictType dict, YaqlCall call, int key, Optional<Type> fallback) {
    var name = call.constant(key);
    if (name.isEmpty()) {
      return fallback.map(type -> Types.join(dict.anyValue(), type)).orElse(dict.anyValue());
    }
    var type = dict.valueOf(name.get());
    return fallback.isEmpty() || dict.certainlyHas(name.get())
        ? type
        : Types.join(type, fallback.get());
  }

  private static Type get(YaqlCall call) {
    var owner = call.type(0);
    call.type(1);
    var fallback = call.has(2) ? call.type(2) : Scalar.NULL;
    return YaqlTyper.orUnknown(
        Types.map(
            owner,
            member -> {
              if (member.isUnknown()) {
                return Types.UNKNOWN;
              }
              return member instanceof DictType dict
                  ? valueAt(dict, call, 1, Optional.of(fallback))
                  : Types.NOTHING;
            }),
        owner);
  }

  private static Type keys(YaqlCall call) {
    return Types.dictIn(call.type(0)).filter(DictType::isClosed).isPresent()
        ? Scalar.TEXT
        : Types.UNKNOWN;
  }

  private static Type values(YaqlCall call) {
    return Types.dictIn(call.type(0)).map(DictType::anyValue).orElse(Types.UNKNOWN);
  }

  private static Type pair(YaqlCall call) {
    return new TupleType(List.of(keys(call), values(call)));
  }

  private static Type toDict(YaqlCall call) {
    var item = call.items(0);
    call.lambda(1, item);
    return DictType.of(call.has(2) ? call.lambda(2, item) : item);
  }

  private static Type dict(YaqlCall call) {
    if (call.isPositional() && call.size() == 1) {
      return DictType.of(secondOf(call.items(0)));
    }
    return withPairs(EMPTY, call);
  }

  /** Of two items in a row the second. */
  private static Type secondOf(Type pair) {
    return Types.map(
        pair,
        member ->
            member instanceof TupleType tuple && tuple.items().size() > 1
                ? tuple.items().get(1)
                : member.isUnknown() || member == Scalar.TEXT ? member : Types.itemsOf(member));
  }

  /** As a function it makes a set. */
  private static Type set(YaqlCall call) {
    if (!call.isMethod()) {
      return ListTypes.setOf(call.types(0));
    }
    if (!call.isPositional()) {
      return onDict(call, dict -> withPairs(dict, call));
    }
    if (call.size() == 3) {
      var value = call.type(2);
      call.type(1);
      return onDict(call, dict -> with(dict, call.constant(1), call.type(1), value));
    }
    var added = call.type(1);
    return onDict(
        call,
        dict -> Types.dictIn(added).map(other -> Arithmetic.updated(dict, other)).orElse(ANY));
  }

  private static DictType withPairs(DictType dict, YaqlCall call) {
    var changed = dict;
    for (Expression argument : call.arguments()) {
      if (!(argument instanceof Pair pair)) {
        return ANY;
      }
      var key = call.typeOf(pair, pair.key());
      changed = with(changed, YaqlTyper.constant(pair.key()), key, call.typeOf(pair, pair.value()));
    }
    return changed;
  }

  /** The dict with one entry set, of which the key may not be known. */
  private static DictType with(DictType dict, Optional<String> key, Type keyType, Type value) {
    if (key.isPresent()) {
      return dict.with(key.get(), new Field(value, true));
    }
    var fields = new LinkedHashMap<String, Field>();
    dict.fields()
        .forEach((name, field) ->
            fields.put(name, new Field(Types.join(field.type(), value), field.isRequired())));
    return new DictType(fields, Types.join(dict.rest(), value));
  }

  private static Type delete(YaqlCall call) {
    var names = new HashSet<String>();
    for (int i = 1; i < call.size(); i++) {
      call.type(i);
      var name = call.constant(i);
      if (name.isEmpty()) {
        return deleteFrom(call, DictTypes::loosened);
      }
      names.add(name.get());
    }
    return deleteFrom(call, dict -> without(dict, names));
  }

  /** {@code delete} also takes items out of collections, by position. */
  private static Type deleteFrom(YaqlCall call, Function<DictType, DictType> change) {
    var owner = call.type(0);
    return Types.map(
        owner,
        member ->
            switch (member) {
              case DictType dict -> change.apply(dict);
              case Type.Unknown _ -> Types.UNKNOWN;
              case Type.ListType _, TupleType _, CollectionType _ ->
                  new CollectionType(Types.itemsOf(member));
              case Scalar _, Type.Nothing _, Type.UnionType _ -> Types.UNKNOWN;
            });
  }

  private static DictType without(DictType dict, Set<String> names) {
    var fields = new LinkedHashMap<>(dict.fields());
    fields.keySet().removeAll(names);
    return new DictType(fields, dict.rest());
  }

  /** The dict of which any key can be missing. */
  private static DictType loosened(DictType dict) {
    var fields = new LinkedHashMap<String, Field>();
    dict.fields().forEach((name, field) -> fields.put(name, new Field(field.type(), false)));
    return new DictType(fields, dict.rest());
  }

  private static Type onDict(YaqlCall call, Function<DictType, DictType> change) {
    return Types.dictIn(call.type(0)).map(change).orElse(ANY);
  }
}
