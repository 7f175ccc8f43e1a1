package dev.tramontane.engine.action.discovery;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * The classes of one plugin. Beside its own it sees the JDK, the SPI with its value model, and the
 * logging interface, which it shares with the server; so it can neither clash with the libraries of
 * the server nor lean on them.
 */
final class PluginClassLoader extends URLClassLoader {

  private static final List<String> SHARED =
      List.of(
          "dev.tramontane.engine.action.spi.",
          "dev.tramontane.value.",
          "org.jspecify.annotations.",
          "org.slf4j.");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader host;

  /**
   * @param host where shared classes come from
   */
  PluginClassLoader(String name, List<URL> jars, ClassLoader host) {
    super(name, jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return SHARED.stream().anyMatch(name::startsWith)
        ? host.loadClass(name)
        : super.loadClass(name, resolve);
  }
}
