package dev.tramontane.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command refuses in plain words; what it compares, {@link ConformanceWorkflowsTest} shows. */
class ConformanceCommandTest {

  private static final String UNREACHABLE = "http://127.0.0.1:1";

  @TempDir private Path folder;
  private final List<String> output = new ArrayList<>();
  private HttpServer server;
  private String address;

  @BeforeEach
  void a_server_without_any_workflow() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/v2",
        exchange -> {
          var body = "{\"workflows\": []}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop_the_server() {
    server.stop(0);
  }

  private int run(String... arguments) {
    return ConformanceCommand.run(List.of(arguments), output::add);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  @Test
  void a_case_that_fails_is_listed_with_its_differences() throws IOException {
    write("empty.yaml", "name: empty");
    write("empty.golden.json", "{\"case\": \"empty\", \"definitions\": [], \"executions\": []}");
    write("other.yaml", "name: other");
    write("other.golden.json", "{\"case\": \"other\", \"definitions\": [1], \"executions\": []}");

    assertThat(run(folder.toString(), "--url", address)).isEqualTo(1);

    assertThat(output)
        .contains("failed: other", "  .definitions: expected 1 items, got 0", "1 passed, 1 failed");
  }

  @Test
  void the_newer_golden_counts_where_there_is_one() throws IOException {
    write("empty.yaml", "name: empty");
    write("empty.golden.json", "{\"case\": \"old\"}");
    write("empty.golden-20.json", "{\"case\": \"empty\", \"definitions\": [], \"executions\": []}");

    assertThat(run("--url", address + "/v2/", folder.toString())).isZero();

    assertThat(output).endsWith("1 passed, 0 failed");
  }

  @Test
  void an_absent_server_is_named() throws IOException {
    write("empty.yaml", "name: empty");
    write("empty.golden.json", "{}");

    assertThat(run(folder.toString(), "--url", UNREACHABLE)).isEqualTo(2);
    assertThat(run(folder.toString(), "--url", "nowhere")).isEqualTo(2);

    assertThat(output.get(0)).startsWith("There is no server at " + UNREACHABLE);
    assertThat(output.get(1)).startsWith("Expected an address such as");
  }

  @Test
  void an_absent_folder_is_named() {
    assertThat(run(folder.resolve("none").toString(), "--url", UNREACHABLE)).isEqualTo(2);
    assertThat(run(folder.toString(), "--url", UNREACHABLE)).isEqualTo(2);

    assertThat(output.get(0)).isEqualTo("There is no folder " + folder.resolve("none"));
    assertThat(output.get(1)).startsWith("Expected cases (*.yaml) in " + folder);
  }

  @Test
  void a_broken_case_is_named() throws IOException {
    write("a.yaml", "name: [");
    assertThat(run(folder.toString(), "--url", UNREACHABLE)).isEqualTo(2);
    write("a.yaml", "name: a");
    assertThat(run(folder.toString(), "--url", UNREACHABLE)).isEqualTo(2);
    write("a.golden.json", "{");
    assertThat(run(folder.toString(), "--url", UNREACHABLE)).isEqualTo(2);

    assertThat(output.get(0)).contains("a.yaml is no YAML");
    assertThat(output.get(1)).contains("There is no file").contains("a.golden.json");
    assertThat(output.get(2)).contains("a.golden.json is no JSON");
  }

  @Test
  void arguments_are_required() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(folder.toString())).isEqualTo(2);

    assertThat(output).allSatisfy(line -> assertThat(line).startsWith("Expected the folder"));
  }
}
