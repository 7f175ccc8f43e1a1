import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.tools.ToolProvider;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Target;

/**
 * Generates the table classes from the change log: starts the embedded PostgreSQL, migrates it and
 * lets jOOQ read the result. Run by the build through the JDK's source launcher, from the module's
 * folder. Does nothing while neither the change log nor this program has changed.
 */
final class GenerateJooq {

  private static final Path CHANGE_LOG = Path.of("src/main/resources/db");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path THIS_PROGRAM = Path.of("src/build/GenerateJooq.java");
  private static final Path GENERATED = Path.of("target/generated-sources/jooq");
  private static final Path CLASSES = Path.of("target/generate-jooq");
  private static final Path STAMP = Path.of("target/generated-sources/jooq.sha256");

  public static void main(String[] arguments) throws Exception {
    var hash = hash();
    if (Files.exists(STAMP) && Files.readString(STAMP).equals(hash)) {
      return;
    }
    Files.createDirectories(GENERATED);
    compileLauncher();
    var loader = loader();
    Thread.currentThread().setContextClassLoader(loader);
    var type = loader.loadClass("dev.tramontane.db.embedded.TemporaryDatabase");
    var database = type.getMethod("create").invoke(null);
    Thread.currentThread().setContextClassLoader(GenerateJooq.class.getClassLoader());
    generate((DataSource) type.getMethod("dataSource").invoke(database));
    Files.writeString(STAMP, hash);
  }

  /**
   * Sees the classes and change sets of now, not what an earlier build left in {@code target}, so it
   * has no parent that knows those. Stays open: the database server is stopped by its classes when the process ends.
   */
  private static URLClassLoader loader() throws IOException {
    var path = new ArrayList<URL>();
    path.add(CLASSES.toUri().toURL());
    path.add(Path.of("src/main/resources").toUri().toURL());
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!Path.of(entry).startsWith(Path.of("target").toAbsolutePath())) {
        path.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static void generate(DataSource dataSource) throws Exception {
    try (var connection = dataSource.getConnection()) {
      var tool = new GenerationTool();
      tool.setConnection(connection);
      tool.run(configuration());
    }
  }

  private static Configuration configuration() {
    var database =
        new Database()
            .withName("org.jooq.meta.postgres.PostgresDatabase")
            .withInputSchema("public")
            .withOutputSchemaToDefault(true)
            .withExcludes("databasechangelog.*|journal_p\\d+")
            .withIncludeRoutines(false)
            .withForcedTypes(
                new ForcedType()
                    .withName("INSTANT")
                    .withIncludeTypes("(?i:timestamp\\s+with\\s+time\\s+zone)"));
    var target =
        new Target()
            .withPackageName("dev.tramontane.db.generated")
            .withDirectory(GENERATED.toString());
    return new Configuration()
        .withGenerator(
            new Generator()
                .withDatabase(database)
                .withGenerate(new Generate().withGeneratedAnnotation(false))
                .withTarget(target));
  }

  /** This runs before the module is compiled, so the launcher is compiled on the spot. */
  private static void compileLauncher() throws IOException {
    Files.createDirectories(CLASSES);
    var options =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                CLASSES.toString(),
                "-classpath",
                System.getProperty("java.class.path")));
    try (var sources = Files.walk(SOURCES)) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::toString)
          .forEach(options::add);
    }
    var status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, options.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("Expected the launcher to compile, but it does not");
    }
  }

  private static String hash() throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var files = Stream.concat(Files.walk(CHANGE_LOG), Stream.of(THIS_PROGRAM))) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(file.toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
