package dev.tramontane.engine.journal.jooq;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * An insert of any number of rows with a fixed text: one array parameter per column. Immutable.
 *
 * @param <R> what a row is made of
 */
final class MultiRowInsert<R> {

  private final List<Column<R>> columns;
  private final String sql;

  private MultiRowInsert(Table<?> table, List<Column<R>> columns, String onConflict) {
    this.columns = columns;
    this.sql =
        "insert into %s (%s) select %s from unnest(%s) as u(%s)%s"
            .formatted(
                table.getName(),
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                list(columns.size(), i -> "u.c%d::%s".formatted(i, columns.get(i).sqlType())),
                list(columns.size(), _ -> "?"),
                list(columns.size(), i -> "c" + i),
                onConflict);
  }

  static <R> MultiRowInsert<R> insert(Table<?> table, List<Column<R>> columns) {
    return new MultiRowInsert<>(table, columns, "");
  }

  /** Leaves rows alone that are there already. */
  static <R> MultiRowInsert<R> insertMissing(Table<?> table, List<Column<R>> columns) {
    return new MultiRowInsert<>(table, columns, " on conflict do nothing");
  }

  /** Replaces rows that are there already; the first column is the key. */
  static <R> MultiRowInsert<R> upsert(Table<?> table, List<Column<R>> columns) {
    var changes =
        columns.stream()
            .skip(1)
            .map(column -> "%1$s = excluded.%1$s".formatted(column.name()))
            .collect(Collectors.joining(", "));
    return new MultiRowInsert<>(
        table,
        columns,
        " on conflict (%s) do update set %s".formatted(columns.getFirst().name(), changes));
  }

  String sql() {
    return sql;
  }

  /**
   * Sets the parameters.
   *
   * @param first number of the first one in the statement, from 1
   * @return number of the next free one
   */
  int bind(PreparedStatement statement, int first, List<R> rows) throws SQLException {
    int parameter = first;
    for (var column : columns) {
      @Nullable String[] values = new @Nullable String[rows.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.text(rows.get(i));
      }
      statement.setArray(parameter++, statement.getConnection().createArrayOf("text", values));
    }
    return parameter;
  }

  private static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
  }
}
