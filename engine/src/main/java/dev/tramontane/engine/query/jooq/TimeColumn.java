package dev.tramontane.engine.query.jooq;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import dev.tramontane.engine.query.Filter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** A point in time. The REST API shows seconds, so equality means the same second. */
record TimeColumn(Field<Instant> field) implements ListColumn {

  private static final Set<Filter.Operator> EQUALITY =
      EnumSet.of(
          Filter.Operator.EQUAL,
          Filter.Operator.NOT_EQUAL,
          Filter.Operator.IN,
          Filter.Operator.NOT_IN);

  @Override
  public Condition compare(Filter filter) {
    var values =
        FilterValues.of(filter, TimeColumn::read, "a time such as 2026-11-24 16:30:00 (UTC)")
            .map(time -> val(time, field))
            .toList();
    return Comparison.of(compared(filter), filter.operator(), values);
  }

  private Field<Instant> compared(Filter filter) {
    return EQUALITY.contains(filter.operator())
        ? DSL.field("date_trunc('second', {0})", field.getDataType(), field)
        : field;
  }

  private static Instant read(String text) {
    var iso = text.strip().replace(' ', 'T');
    return iso.endsWith("Z")
        ? Instant.parse(iso)
        : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
  }

  @Override
  public Field<?> sortKey() {
    return field.getDataType().nullable()
        ? coalesce(field, DSL.field("timestamptz 'infinity'", field.getDataType()))
        : field;
  }
}
