package dev.tramontane.language.infer.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of values that an expression can give. A type is never too small: a value that the
 * evaluator gives is a member, however little is known of it.
 */
public sealed interface Type {

  /** The type as people read it: {@code list of {name: text, ip: text}}. */
  default String text() {
    return TypeText.of(this);
  }

  default boolean isUnknown() {
    return this instanceof Unknown;
  }

  /** Anything. */
  record Unknown() implements Type {}

  /** No value at all. */
  record Nothing() implements Type {}

  /** A kind of value without parts. */
  enum Scalar implements Type {
    BOOL("bool"),
    INT("int"),
    FLOAT("float"),
    TEXT("text"),
    DATETIME("datetime"),
    TIMESPAN("timespan"),
    REGEX("regex"),
    NULL("null"),
    /** What Jinja2 has in the place of a missing value. */
    UNDEFINED("undefined");

    private final String label;

    Scalar(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** A list of any length. */
  record ListType(Type item) implements Type {}

  /** A list with exactly these items. */
  record TupleType(List<Type> items) implements Type {

    public TupleType {
      items = List.copyOf(items);
    }
  }

  /** Items to go through: a list, a set, a view or a lazy result, which may have no index. */
  record CollectionType(Type item) implements Type {}

  /**
   * A dict.
   *
   * @param fields the text keys that are known
   * @param rest what all other keys can hold; {@link Nothing} if there are none
   */
  record DictType(Map<String, Field> fields, Type rest) implements Type {

    public DictType {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A dict with at least these keys. */
    public static DictType open(Map<String, Type> required) {
      return new DictType(fieldsOf(required), Types.UNKNOWN);
    }

    /** A dict with these keys and no other. */
    public static DictType closed(Map<String, Type> required) {
      return new DictType(fieldsOf(required), Types.NOTHING);
    }

    /** A dict of any keys, all of which hold the same kind of value. */
    public static DictType of(Type values) {
      return new DictType(Map.of(), values);
    }

    private static Map<String, Field> fieldsOf(Map<String, Type> required) {
      var fields = new LinkedHashMap<String, Field>();
      required.forEach((name, type) -> fields.put(name, new Field(type, true)));
      return fields;
    }

    public boolean isClosed() {
      return rest instanceof Nothing;
    }

    /** What a key can hold if the dict has it. */
    public Type valueOf(String key) {
      var field = fields.get(key);
      return field == null ? rest : field.type();
    }

    public boolean certainlyHas(String key) {
      var field = fields.get(key);
      return field != null && field.isRequired();
    }

    public boolean certainlyLacks(String key) {
      return !fields.containsKey(key) && isClosed();
    }

    /** What any of the values can be. */
    public Type anyValue() {
      return fields.values().stream().map(Field::type).reduce(rest, Types::join);
    }

    public DictType with(String key, Field field) {
      var changed = new LinkedHashMap<>(fields);
      changed.put(key, field);
      return new DictType(changed, rest);
    }
  }

  /**
   * A known key of a dict.
   *
   * @param isRequired whether every value of the type has the key
   */
  record Field(Type type, boolean isRequired) {}

  /**
   * One of several types; made by {@link Types#join} only.
   *
   * @param members scalars in their order, then at most one list and one dict
   */
  record UnionType(List<Type> members) implements Type {

    public UnionType {
      members = List.copyOf(members);
    }
  }
}
