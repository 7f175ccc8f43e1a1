package dev.tramontane.engine.journal.jooq;

import dev.tramontane.engine.journal.FencedException;
import dev.tramontane.engine.journal.JournalRefusedException;
import dev.tramontane.engine.journal.JournalUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jooq.exception.DataAccessException;

/** Tells failures that pass from those that do not. */
final class DatabaseFailure {

  private static final String DIVISION_BY_ZERO = "22012";

  /** Connection, resources, shutdown or failover, deadlock; PostgreSQL's error classes. */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

  private static final String READ_ONLY = "25006"; // a replica answers while a primary is chosen

  private DatabaseFailure() {}

  static RuntimeException translate(SQLException failure) {
    var state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.equals(DIVISION_BY_ZERO)) {
      return new FencedException("Another node owns these runs by now", failure);
    }
    if (isPassing(failure, state)) {
      return new JournalUnavailableException(
          "The database does not answer: " + failure.getMessage(), failure);
    }
    return new JournalRefusedException("The database refuses: " + failure.getMessage(), failure);
  }

  /** What jOOQ wraps; a failure of jOOQ itself stays as it is. */
  static RuntimeException translate(DataAccessException failure) {
    var cause = failure.getCause(SQLException.class);
    return cause == null ? failure : translate(cause);
  }

  private static boolean isPassing(SQLException failure, String state) {
    return failure instanceof SQLTransientException
        || state.equals(READ_ONLY)
        || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2)));
  }
}
