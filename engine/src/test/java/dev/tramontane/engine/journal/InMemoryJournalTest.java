package dev.tramontane.engine.journal;

import dev.tramontane.engine.journal.codec.ContentCache;

class InMemoryJournalTest extends JournalContract {

  @Override
  protected Journal journal(ContentCache cache) {
    return new InMemoryJournal(cache);
  }

  @Override
  protected void fence(Journal journal, int part) {
    ((InMemoryJournal) journal).fence(part);
  }

  @Override
  protected Journal reopened(Journal journal) {
    return journal;
  }
}
