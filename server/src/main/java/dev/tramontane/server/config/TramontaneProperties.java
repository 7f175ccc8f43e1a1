package dev.tramontane.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set from outside, by {@code --tramontane.<name>=} or {@code TRAMONTANE_<NAME>}.
 *
 * @param data folder of everything that is kept, the embedded database included
 * @param databaseUrl a PostgreSQL of your own, as {@code jdbc:postgresql:} or {@code postgresql:}
 *     address; without it an embedded one is started in the data folder
 * @param databaseUser user of that PostgreSQL, if the address does not name one
 * @param databasePassword password of that user, if the address does not hold one
 * @param host address to listen on
 * @param port port to listen on, 0 for any free one
 * @param allowedHosts names, besides those of the loopback address and {@code host}, by which
 *     clients may call us
 * @param allowedOrigins origins, besides our own, whose pages may call us
 * @param maxBody largest JSON body of a request that is read
 * @param maxDefinition largest definition text that is read
 * @param http what actions may reach
 * @param plugins folder of actions that others wrote; {@code plugins} in the data folder if not
 *     given
 * @param seedExamples whether a first start brings the example workflows
 */
@ConfigurationProperties("tramontane")
public record TramontaneProperties(
    @DefaultValue("data") Path data,
    @Nullable String databaseUrl,
    @Nullable String databaseUser,
    @Nullable String databasePassword,
    @DefaultValue("127.0.0.1") String host,
    @DefaultValue("8989") int port,
    @DefaultValue List<String> allowedHosts,
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue("16MB") DataSize maxBody,
    @DefaultValue("4MB") DataSize maxDefinition,
    @DefaultValue Http http,
    @Nullable Path plugins,
    @DefaultValue("true") boolean seedExamples) {

  /**
   * Limits of actions that call other hosts.
   *
   * @param allowLoopback whether a workflow may call servers on this machine
   */
  public record Http(@DefaultValue("false") boolean allowLoopback) {}

  public TramontaneProperties {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "Expected tramontane.port between 0 and 65535, but found %d".formatted(port));
    }
    if (maxBody.toBytes() < 1024 || maxDefinition.toBytes() < 1024) {
      throw new IllegalArgumentException(
          "Expected tramontane.max-body and tramontane.max-definition of at least 1KB, but found %s"
                  .formatted(maxBody)
              + " and %s".formatted(maxDefinition));
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException(
          "Expected tramontane.host to be an address, but it is empty");
    }
    if (databaseUrl != null && !databaseUrl.isBlank()) {
      DatabaseAddress.of(databaseUrl, databaseUser, databasePassword);
    }
    allowedHosts = List.copyOf(allowedHosts);
    allowedOrigins = List.copyOf(allowedOrigins);
  }

  Path pluginFolder() {
    return plugins == null ? data.resolve("plugins") : plugins;
  }

  /** The database of the user's own. */
  Optional<DatabaseAddress> ownDatabase() {
    return Optional.ofNullable(databaseUrl)
        .filter(url -> !url.isBlank())
        .map(url -> DatabaseAddress.of(url, databaseUser, databasePassword));
  }
}
