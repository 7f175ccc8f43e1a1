package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions that always give the same kind of value. */
final class FixedResults {

  private static final List<String> TEXT =
      List.of(
          "toUpper",
          "toLower",
          "str",
          "trim",
          "trimLeft",
          "trimRight",
          "substring",
          "hex",
          "escapeRegex",
          "format",
          "replaceBy",
          "json_dump",
          "yaml_dump",
          "uuid");

  private static final List<String> BOOL =
      List.of(
          "isEmpty",
          "isString",
          "isInteger",
          "isNumber",
          "isBoolean",
          "isList",
          "isDict",
          "isSet",
          "isIterable",
          "isDatetime",
          "isTimespan",
          "isRegex",
          "startsWith",
          "endsWith",
          "matches",
          "contains",
          "containsKey",
          "containsValue",
          "bool",
          "*equal",
          "*not_equal",
          "#operator_>",
          "#operator_<",
          "#operator_>=",
          "#operator_<=",
          "#operator_in",
          "#operator_=~",
          "#operator_!~",
          "#unary_operator_not");

  private static final List<String> INT =
      List.of(
          "len",
          "count",
          "int",
          "indexOf",
          "lastIndexOf",
          "selectCase",
          "bitwiseAnd",
          "bitwiseOr",
          "bitwiseXor",
          "bitwiseNot",
          "shiftBitsLeft",
          "shiftBitsRight");

  private FixedResults() {}

  static Map<String, Typing> all() {
    var all = new HashMap<String, Typing>();
    TEXT.forEach(name -> all.put(name, always(Scalar.TEXT)));
    BOOL.forEach(name -> all.put(name, always(Scalar.BOOL)));
    INT.forEach(name -> all.put(name, always(Scalar.INT)));
    all.put("float", always(Scalar.FLOAT));
    all.put("regex", always(Scalar.REGEX));
    all.put("datetime", always(Scalar.DATETIME));
    all.put("now", always(Scalar.DATETIME));
    all.put("timespan", always(Scalar.TIMESPAN));
    all.put("utctz", always(Scalar.TIMESPAN));
    all.put("localtz", always(Scalar.TIMESPAN));
    all.put("norm", always(Types.join(Scalar.TEXT, Scalar.NULL)));
    all.put("toCharArray", always(new ListType(Scalar.TEXT)));
    all.put("characters", always(new CollectionType(Scalar.TEXT)));
    all.put("range", always(new CollectionType(Scalar.INT)));
    all.put("sequence", always(new CollectionType(Scalar.INT)));
    return all;
  }

  /** Arguments are typed as well, since they can hold what an editor asks about. */
  private static Typing always(Type type) {
    return call -> {
      call.types(0);
      return type;
    };
  }
}
