package dev.tramontane.server.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL is and who we are there.
 *
 * @param jdbcUrl without user and password, if these stood before the host
 */
record DatabaseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {

  private static final String JDBC = "jdbc:";

  /**
   * Reads {@code jdbc:postgresql://host/database} and {@code
   * postgresql://user:password@host/database}.
   *
   * @param user used if the address names none
   * @param password used if the address holds none
   * @throws IllegalArgumentException for any other address; the message does not repeat it, because
   *     it may hold a password
   */
  static DatabaseAddress of(String url, @Nullable String user, @Nullable String password) {
    var plain = url.startsWith(JDBC) ? url.substring(JDBC.length()) : url;
    if (plain.startsWith("postgres://")) {
      plain = "postgresql" + plain.substring("postgres".length());
    }
    if (!plain.startsWith("postgresql:")) {
      throw new IllegalArgumentException(
          "Expected the database as postgresql://user:password@host:port/name, but the address"
              + " begins otherwise");
    }
    return fromUri(plain, user, password);
  }

  private static DatabaseAddress fromUri(
      String plain, @Nullable String user, @Nullable String password) {
    var at = plain.indexOf('@');
    if (!plain.startsWith("postgresql://") || at < 0) {
      return new DatabaseAddress(JDBC + plain, user, password);
    }
    var credentials = URI.create(plain.substring(0, at) + "@host").getUserInfo().split(":", 2);
    return new DatabaseAddress(
        JDBC + "postgresql://" + plain.substring(at + 1),
        credentials[0],
        credentials.length > 1 ? credentials[1] : password);
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "DatabaseAddress[%s, %s]".formatted(jdbcUrl, user);
  }
}
