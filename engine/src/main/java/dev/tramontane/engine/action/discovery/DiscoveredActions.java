package dev.tramontane.engine.action.discovery;

import dev.tramontane.engine.action.spi.Action;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All actions that were found: first those on the class path, then those of plugins. Of two with
 * the same name the first counts, so nobody replaces a standard action.
 */
public final class DiscoveredActions implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DiscoveredActions.class);

  /**
   * A provider that fails is skipped, but a loader that never gets past it is not asked for ever.
   */
  private static final int MOST_FAILURES = 100;

  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final List<PluginClassLoader> plugins = new ArrayList<>();

  private DiscoveredActions() {}

  /** The actions on the class path. */
  public static DiscoveredActions onClassPath() {
    return withPlugins(Optional.empty());
  }

  /** The actions on the class path and in a folder of plugins, which need not exist. */
  public static DiscoveredActions withPlugins(Optional<Path> folder) {
    var host = DiscoveredActions.class.getClassLoader();
    var found = new DiscoveredActions();
    found.add(host, "the class path");
    folder.map(PluginFolder::new).stream()
        .flatMap(plugins -> plugins.loaders(host).stream())
        .forEach(found::addPlugin);
    return found;
  }

  public Collection<Action> actions() {
    return List.copyOf(actions.values());
  }

  private void addPlugin(PluginClassLoader plugin) {
    plugins.add(plugin);
    int added = add(plugin, "plugin " + plugin.getName());
    LOG.info("Plugin {} brings {} actions", plugin.getName(), added);
  }

  private int add(ClassLoader loader, String origin) {
    var providers = ServiceLoader.load(Action.class, loader).iterator();
    int added = 0;
    int failures = 0;
    while (failures < MOST_FAILURES) {
      try {
        if (!providers.hasNext()) {
          return added;
        }
        added += add(providers.next(), origin) ? 1 : 0;
      } catch (ServiceConfigurationError | RuntimeException | LinkageError broken) {
        failures++;
        LOG.error("An action of {} cannot be used and is left out", origin, broken);
      }
    }
    return added;
  }

  private boolean add(Action action, String origin) {
    var name = action.schema().name();
    var other = actions.putIfAbsent(name, action);
    if (other != null) {
      LOG.error("The action '{}' of {} is left out: there is one of that name", name, origin);
    }
    return other == null;
  }

  /** Lets the files of plugins go; their actions are not called any more. */
  @Override
  public void close() {
    for (var plugin : plugins) {
      try {
        plugin.close();
      } catch (IOException failure) {
        LOG.warn("Plugin {} cannot be closed", plugin.getName(), failure);
      }
    }
  }
}
