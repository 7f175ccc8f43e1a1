package dev.tramontane.engine.definition.jooq;

import static dev.tramontane.db.generated.Tables.CONTENT;
import static dev.tramontane.db.generated.Tables.DEFINITION;

import dev.tramontane.engine.definition.DefinitionKind;
import dev.tramontane.engine.definition.DefinitionStore.Changes;
import dev.tramontane.engine.definition.StoredDefinition;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.exception.IntegrityConstraintViolationException;
import tools.jackson.databind.json.JsonMapper;

/** Changes within one transaction. */
final class JooqChanges implements Changes {

  private final DSLContext transaction;

  JooqChanges(DSLContext transaction) {
    this.transaction = transaction;
  }

  @Override
  public Optional<StoredDefinition> find(DefinitionKind kind, String identifier, String namespace) {
    return transaction
        .selectFrom(DEFINITION)
        .where(DefinitionRows.identified(kind, identifier, namespace))
        .forUpdate()
        .fetchOptional(DefinitionRows::read);
  }

  @Override
  public boolean insert(StoredDefinition definition) {
    return transaction
            .insertInto(DEFINITION)
            .set(DefinitionRows.write(definition))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public boolean replace(StoredDefinition definition) {
    try {
      return transaction
              .update(DEFINITION)
              .set(DefinitionRows.write(definition))
              .where(DEFINITION.ID.eq(definition.id()))
              .execute()
          == 1;
    } catch (IntegrityConstraintViolationException nameIsTaken) {
      return false;
    }
  }

  @Override
  public void delete(UUID id) {
    transaction.deleteFrom(DEFINITION).where(DEFINITION.ID.eq(id)).execute();
  }

  @Override
  public void keepText(String hash, String text) {
    transaction
        .insertInto(CONTENT)
        .set(CONTENT.HASH, hash)
        .set(CONTENT.VALUE, JSON.json(JsonMapper.shared().writeValueAsString(text)))
        .onConflictDoNothing()
        .execute();
  }
}
