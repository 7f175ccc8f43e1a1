package dev.tramontane.engine.journal.jooq;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;

/**
 * A column of a multi-row insert and where its value comes from. All values travel as text and are
 * cast by the server, so that one array type does for all.
 */
record Column<R>(String name, String sqlType, Function<R, ? extends @Nullable Object> value) {

  static <R> Column<R> of(Field<?> field, Function<R, ? extends @Nullable Object> value) {
    return new Column<>(field.getName(), sqlType(field.getType()), value);
  }

  @Nullable String text(R row) {
    return switch (value.apply(row)) {
      case null -> null;
      case List<?> items -> arrayText(items);
      case Object other -> other.toString();
    };
  }

  private static String sqlType(Class<?> type) {
    if (type == UUID.class) {
      return "uuid";
    }
    if (type == Instant.class) {
      return "timestamptz";
    }
    if (type == JSON.class) {
      return "json";
    }
    if (type == String[].class) {
      return "text[]";
    }
    if (type == Boolean.class) {
      return "boolean";
    }
    return type == String.class ? "text" : numberType(type);
  }

  private static String numberType(Class<?> type) {
    if (type == Short.class) {
      return "smallint";
    }
    if (type == Integer.class) {
      return "integer";
    }
    if (type == Long.class) {
      return "bigint";
    }
    throw new IllegalStateException("Expected a column type of the journal, but found " + type);
  }

  /** The literal of a one-dimensional array. */
  private static String arrayText(List<?> items) {
    var text = new StringBuilder("{");
    for (var item : items) {
      if (text.length() > 1) {
        text.append(',');
      }
      text.append('"')
          .append(item.toString().replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return text.append('}').toString();
  }
}
