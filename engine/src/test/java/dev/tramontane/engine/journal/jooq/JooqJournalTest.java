package dev.tramontane.engine.journal.jooq;

import static dev.tramontane.db.generated.Tables.PARTITION_LEASE;

import dev.tramontane.db.embedded.TemporaryDatabase;
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.JournalContract;
import dev.tramontane.engine.journal.codec.ContentCache;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;

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

  private Journal open(ContentCache cache) {
    return new JooqJournal(
        temporary.dataSource(), database, cache, new ContentStore(database, cache));
  }
}
