package dev.tramontane.engine.journal.jooq;

import static dev.tramontane.db.generated.Tables.PARTITION_LEASE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.db.embedded.TemporaryDatabase;
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.JournalContract;
import dev.tramontane.engine.journal.JournalUnavailableException;
import dev.tramontane.engine.journal.SampleRun;
import dev.tramontane.engine.journal.codec.ContentCache;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqJournalTest extends JournalContract {

  private final TemporaryDatabase temporary = TemporaryDatabase.create();
  private final DSLContext database = DSL.using(temporary.dataSource(), SQLDialect.POSTGRES);

  @AfterEach
  void drop() {
    temporary.close();
  }

  @Override
  protected Journal journal(ContentCache cache) {
    database.update(PARTITION_LEASE).set(PARTITION_LEASE.EPOCH, 1L).execute();
    return open(cache);
  }

  @Override
  protected void fence(Journal journal, int part) {
    database
        .update(PARTITION_LEASE)
        .set(PARTITION_LEASE.EPOCH, 2L)
        .where(PARTITION_LEASE.PART.eq((short) part))
        .execute();
  }

  @Override
  protected Journal reopened(Journal journal) {
    return open(new ContentCache());
  }

  @Test
  void a_connection_that_breaks_during_the_question_leaves_it_open() {
    var cache = new ContentCache();
    var batch = List.of(new SampleRun(cache).commit(1, 4));
    var broken = open(cache, dead(temporary.dataSource()));

    assertThatThrownBy(() -> broken.holds(batch, EPOCHS))
        .isInstanceOf(JournalUnavailableException.class);
  }

  /** Gives out connections that are closed already. */
  private static DataSource dead(DataSource source) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          var connection = (Connection) method.invoke(source, arguments);
          connection.close();
          return connection;
        };
    return (DataSource)
        Proxy.newProxyInstance(
            JooqJournalTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, handler);
  }

  private Journal open(ContentCache cache) {
    return open(cache, temporary.dataSource());
  }

  private Journal open(ContentCache cache, DataSource source) {
    return new JooqJournal(source, database, cache, new ContentStore(database, cache));
  }
}
