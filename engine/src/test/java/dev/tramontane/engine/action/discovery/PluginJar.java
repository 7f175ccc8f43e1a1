package dev.tramontane.engine.action.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles sources to the jar of a plugin, as its author would. */
public final class PluginJar {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern CLASS = Pattern.compile("class (\\w+)");
  private static final Pattern ACTION = Pattern.compile("class (\\w+) implements Action");

  private PluginJar() {}

  /** Writes a jar with all classes of the sources; those that say so are declared as actions. */
  public static Path write(Path jar, String... sources) {
    try {
      Files.createDirectories(jar.getParent());
      var work = Files.createTempDirectory("tramontane-plugin");
      compile(work, sources);
      pack(work, jar, List.of(sources));
      return jar;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void compile(Path work, String... sources) throws IOException {
    var arguments =
        new java.util.ArrayList<>(
            List.of("-cp", System.getProperty("java.class.path"), "-d", work.toString()));
    for (var source : sources) {
      var file = work.resolve(find(CLASS, source) + ".java");
      Files.writeString(file, source);
      arguments.add(file.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("Expected the plugin to compile");
    }
  }

  private static void pack(Path work, Path jar, List<String> sources) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(work)) {
      for (var file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new JarEntry(work.relativize(file).toString()));
        out.write(Files.readAllBytes(file));
      }
      out.putNextEntry(new JarEntry("META-INF/services/dev.tramontane.engine.action.spi.Action"));
      for (var source : sources) {
        if (ACTION.matcher(source).find()) {
          var name = find(PACKAGE, source) + "." + find(ACTION, source) + "\n";
          out.write(name.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static String find(Pattern pattern, String source) {
    var matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("Expected " + pattern + " in " + source);
    }
    return matcher.group(1);
  }
}
