package dev.tramontane.db;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to the schema of this version by running the change sets it lacks. */
public final class DatabaseMigration {

  private static final String CHANGE_LOG = "db/changelog/master.xml";

  private DatabaseMigration() {}

  /**
   * Runs, quietly, the change sets that the database lacks. Several nodes may call it at once: a
   * lock in the database lets one work while the others wait.
   *
   * @throws IllegalStateException if the database refuses
   */
  public static void migrate(DataSource dataSource) {
    try {
      Scope.child(
          Map.of(
              Scope.Attr.ui.name(),
              new LoggerUIService(),
              Scope.Attr.logService.name(),
              new NoOpLogService(),
              Scope.Attr.resourceAccessor.name(),
              resources(),
              AnalyticsArgs.ENABLED.getKey(),
              false),
          () -> update(dataSource));
    } catch (Exception failure) {
      throw new IllegalStateException(
          "Expected the database to take the change sets of this version, but it refused: "
              + failure.getMessage(),
          failure);
    }
  }

  private static ClassLoaderResourceAccessor resources() {
    return new ClassLoaderResourceAccessor(DatabaseMigration.class.getClassLoader());
  }

  private static void update(DataSource dataSource) throws Exception {
    try (var connection = dataSource.getConnection()) {
      var database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      new CommandScope(UpdateCommandStep.COMMAND_NAME)
          .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGE_LOG)
          .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
          .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
          .execute();
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database cannot be reached", unreachable);
    }
  }
}
