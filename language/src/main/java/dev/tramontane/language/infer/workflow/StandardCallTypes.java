package dev.tramontane.language.infer.workflow;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.model.Invocation;
import java.util.LinkedHashMap;
import java.util.Map;

/** The results of the actions that every server has (reference: engine.md section 13.3). */
public final class StandardCallTypes implements CallTypes {

  private static final Type HTTP = http();

  @Override
  public Type result(Invocation invocation, String workbook, Type input) {
    return switch (invocation) {
      case Invocation.ActionInvocation action -> ofAction(action.name(), input);
      case Invocation.WorkflowInvocation _ -> Types.UNKNOWN;
    };
  }

  private static Type ofAction(String name, Type input) {
    return switch (name) {
      case "std.noop", "std.sleep", "std.email" -> Scalar.NULL;
      case "std.echo" -> given(input, "output", Types.UNKNOWN);
      case "std.http" -> HTTP;
      case "std.test_dict" -> DictType.of(given(input, "val", Scalar.TEXT));
      case "std.ssh" -> ssh(input);
      default -> Types.UNKNOWN;
    };
  }

  private static Type given(Type input, String name, Type missing) {
    if (!(input instanceof DictType dict)) {
      return Types.UNKNOWN;
    }
    return dict.certainlyHas(name) ? dict.valueOf(name) : Types.join(dict.valueOf(name), missing);
  }

  private static Type ssh(Type input) {
    boolean isPlain =
        input instanceof DictType dict
            && dict.certainlyLacks("return_result_on_error")
            && dict.valueOf("host") == Scalar.TEXT;
    return isPlain ? Scalar.TEXT : Types.UNKNOWN;
  }

  private static Type http() {
    var fields = new LinkedHashMap<String, Type>();
    fields.put("content", Types.UNKNOWN);
    fields.put("status", Scalar.INT);
    fields.put("headers", DictType.of(Scalar.TEXT));
    fields.put("url", Scalar.TEXT);
    fields.put(
        "history", new ListType(DictType.closed(Map.of("status", Scalar.INT, "url", Scalar.TEXT))));
    fields.put("encoding", Types.join(Scalar.TEXT, Scalar.NULL));
    fields.put("reason", Types.join(Scalar.TEXT, Scalar.NULL));
    fields.put("cookies", Types.ANY_DICT);
    fields.put("elapsed", Scalar.FLOAT);
    return DictType.open(fields);
  }
}
