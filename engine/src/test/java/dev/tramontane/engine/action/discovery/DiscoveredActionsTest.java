package dev.tramontane.engine.action.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.std.EchoAction;
import dev.tramontane.engine.action.testing.ActionTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveredActionsTest {

  @TempDir private Path folder;

  /** A plugin with a helper class whose name every plugin of these tests has. */
  private static String[] greeting(String name, String greeting) {
    return new String[] {
      """
      package shop;
      import dev.tramontane.engine.action.spi.*;
      public class Greet implements Action {
        public ActionSchema schema() {
          return ActionSchema.of("%s", "Greets.")
              .taking(ActionParameter.required("who", ValueType.TEXT, "Whom."));
        }
        public ActionOutcome run(ActionCall call) {
          return ActionOutcome.of(Words.GREETING.toString() + call.text("who"));
        }
      }
      """
          .formatted(name),
      """
      package shop;
      class Words { static final StringBuilder GREETING = new StringBuilder("%s"); }
      """
          .formatted(greeting)
    };
  }

  private DiscoveredActions discover() {
    return DiscoveredActions.withPlugins(Optional.of(folder));
  }

  private static Action find(DiscoveredActions found, String name) {
    return found.actions().stream()
        .filter(action -> action.schema().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void actions_on_the_class_path_are_found() {
    try (var found = DiscoveredActions.onClassPath()) {
      assertThat(found.actions())
          .extracting(action -> action.schema().name())
          .contains("std.noop", "std.echo", "std.http")
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_folder_that_is_not_there_brings_nothing() {
    try (var found = DiscoveredActions.withPlugins(Optional.of(folder.resolve("none")));
        var onClassPath = DiscoveredActions.onClassPath()) {
      assertThat(found.actions()).hasSameSizeAs(onClassPath.actions());
    }
  }

  @Test
  void plugins_with_classes_of_the_same_name_do_not_meet() {
    PluginJar.write(folder.resolve("one.jar"), greeting("one.greet", "Hello "));
    PluginJar.write(folder.resolve("two/two.jar"), greeting("two.greet", "Bonjour "));

    try (var found = discover()) {
      assertThat(ActionTester.of(find(found, "one.greet")).with("who", "you").succeeds())
          .isEqualTo("Hello you");
      assertThat(ActionTester.of(find(found, "two.greet")).with("who", "vous").succeeds())
          .isEqualTo("Bonjour vous");
    }
  }

  @Test
  void a_plugin_sees_nothing_of_the_server_but_the_spi() {
    PluginJar.write(
        folder.resolve("nosy.jar"),
        """
        package nosy;
        import dev.tramontane.engine.action.spi.*;
        public class Nosy implements Action {
          public ActionSchema schema() { return ActionSchema.of("nosy.look", "Looks around."); }
          public ActionOutcome run(ActionCall call) {
            return ActionOutcome.of(dev.tramontane.engine.core.Limits.MISTRAL.toString());
          }
        }
        """);

    try (var found = discover()) {
      assertThat(ActionTester.of(find(found, "nosy.look")).fails())
          .contains("action=nosy.look")
          .contains("dev/tramontane/engine/core/Limits");
    }
  }

  @Test
  void nobody_replaces_an_action_that_is_there() {
    PluginJar.write(folder.resolve("evil.jar"), greeting("std.echo", "Gotcha "));

    try (var found = discover()) {
      assertThat(find(found, "std.echo")).isInstanceOf(EchoAction.class);
    }
  }

  @Test
  void what_is_broken_is_left_out_and_the_rest_is_there() throws IOException {
    PluginJar.write(folder.resolve("good.jar"), greeting("good.greet", "Hello "));
    PluginJar.write(folder.resolve("bad_name.jar"), greeting("no spaces please", ""));
    PluginJar.write(
        folder.resolve("bad_constructor.jar"),
        """
        package bad;
        import dev.tramontane.engine.action.spi.*;
        public class Bad implements Action {
          public Bad() { throw new IllegalStateException("not today"); }
          public ActionSchema schema() { return ActionSchema.of("bad.bad", ""); }
          public ActionOutcome run(ActionCall call) { return null; }
        }
        """);
    Files.writeString(folder.resolve("damaged.jar"), "this is no jar");
    Files.writeString(folder.resolve("notes.txt"), "nor is this");

    try (var found = discover();
        var onClassPath = DiscoveredActions.onClassPath()) {
      assertThat(found.actions()).hasSize(onClassPath.actions().size() + 1);
      assertThat(find(found, "good.greet")).isNotNull();
    }
  }
}
