package dev.tramontane.engine.action.discovery;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of plugins: each jar in it is one, and so is each folder of jars. */
record PluginFolder(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(PluginFolder.class);

  /** A class loader per plugin, in the order of their names. */
  List<PluginClassLoader> loaders(ClassLoader host) {
    return Files.isDirectory(folder)
        ? list(folder).stream().flatMap(entry -> loader(entry, host).stream()).toList()
        : List.of();
  }

  private static Optional<PluginClassLoader> loader(Path entry, ClassLoader host) {
    var jars = Files.isDirectory(entry) ? list(entry) : List.of(entry);
    var addresses = new ArrayList<URL>();
    for (var jar : jars) {
      if (jar.toString().endsWith(".jar")) {
        addresses.add(address(jar));
      }
    }
    return addresses.isEmpty()
        ? Optional.empty()
        : Optional.of(new PluginClassLoader(entry.getFileName().toString(), addresses, host));
  }

  private static URL address(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException("Expected every file to have an address", impossible);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException unreadable) {
      LOG.error("The plugins in {} cannot be read", folder, unreadable);
      return List.of();
    }
  }
}
