package dev.tramontane.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.ui.graph.GraphLayout.PlacedNode;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkflowLayoutTest {

  @Test
  void successors_lie_below_their_predecessors() {
    var layout =
        lay(
            """
            a:
              on-success: b
            b:
              on-success: c
            c: {}
            """);

    assertThat(y(layout, "a")).isLessThan(y(layout, "b"));
    assertThat(y(layout, "b")).isLessThan(y(layout, "c"));
  }

  @Test
  void every_clause_becomes_an_edge_of_its_kind_with_its_bare_condition() {
    var layout =
        lay(
            """
            a:
              on-success:
                - b: <% $.x > 1 %>
              on-error: c
              on-complete: d
            b: {}
            c: {}
            d: {}
            """);

    assertThat(layout.edges())
        .filteredOn(edge -> edge.from().equals("a"))
        .extracting(edge -> edge.kind() + " " + edge.to() + " " + edge.label())
        .containsExactlyInAnyOrder("success b $.x > 1", "error c ", "complete d ");
  }

  @Test
  void engine_commands_have_a_node_for_each_task_that_leads_to_them() {
    var layout =
        lay(
            """
            a:
              on-error: fail
            b:
              on-error: fail
            """);

    assertThat(layout.nodes())
        .filteredOn(node -> node.kind().equals("command"))
        .extracting(PlacedNode::label)
        .containsExactly("fail", "fail");
  }

  @Test
  void a_cycle_is_laid_out_and_a_loop_without_entry_has_no_start_edge() {
    var layout =
        lay(
            """
            a:
              on-success: b
            b:
              on-success: a
            c:
              on-success: c
            """);

    assertThat(layout.nodes()).hasSize(5);
    assertThat(layout.edges())
        .filteredOn(edge -> edge.kind().equals("start"))
        .extracting(GraphLayout.PlacedEdge::to)
        .containsExactly("c");
  }

  @Test
  void the_requirements_of_a_reverse_workflow_are_its_edges() {
    var model =
        model(
            """
            version: '2.0'
            w:
              type: reverse
              tasks:
                a: {action: std.noop}
                b: {action: std.noop, requires: [a]}
            """);

    assertThat(WorkflowLayout.of(model).edges())
        .filteredOn(edge -> edge.kind().equals("requires"))
        .extracting(edge -> edge.from() + " before " + edge.to())
        .containsExactly("a before b");
  }

  @Test
  void five_hundred_tasks_before_one_join_fill_a_block_of_several_rows() {
    var layout = lay(manyBeforeOneJoin(500));

    assertThat(layout.groups())
        .singleElement()
        .extracting("label")
        .isEqualTo("500 tasks side by side");
    assertThat(layout.width() / layout.height()).isBetween(0.8, 3.0);
    assertThat(layout.edges()).hasSizeLessThan(10);
    assertThat(overlapping(layout)).isEmpty();
  }

  @Test
  void parallel_chains_of_two_stay_together_in_one_block() {
    var layout = lay(parallelChains(153));

    assertThat(layout.groups())
        .singleElement()
        .extracting("label")
        .isEqualTo("153 branches side by side, 306 tasks");
    assertThat(y(layout, "first_7")).isLessThan(y(layout, "second_7"));
    assertThat(overlapping(layout)).isEmpty();
  }

  @Test
  void the_label_of_a_block_has_a_band_of_its_own_that_grows_with_the_block() {
    var small = lay(parallelChains(12));
    var large = lay(parallelChains(153));

    for (var layout : java.util.List.of(small, large)) {
      var group = layout.groups().getFirst();
      assertThat(layout.nodes())
          .noneMatch(node -> overlaps(node, group.x(), group.y(), group.w(), group.header()));
    }
    assertThat(large.groups().getFirst().header()).isGreaterThan(70);
    assertThat(small.groups().getFirst().header()).isBetween(36.0, 60.0);
  }

  @Test
  void three_hundred_tasks_are_laid_out_within_two_seconds_of_a_busy_machine() {
    var model = model(workflow(parallelChains(153)));
    WorkflowLayout.of(model);

    var start = System.nanoTime();
    WorkflowLayout.of(model);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void equal_workflows_get_equal_places() {
    assertThat(lay(parallelChains(40))).isEqualTo(lay(parallelChains(40)));
  }

  @Test
  void a_workflow_without_tasks_is_empty() {
    assertThat(FlowGraph.of(model("version: '2.0'\nw:\n  tasks: {}\n")).nodes()).isEmpty();
  }

  private static String manyBeforeOneJoin(int count) {
    var tasks =
        IntStream.range(0, count)
            .mapToObj("task_%d:\n  on-success: join_task\n"::formatted)
            .collect(Collectors.joining());
    return "join_task:\n  join: all\n" + tasks;
  }

  private static String parallelChains(int count) {
    var names = IntStream.range(0, count).mapToObj("first_%d"::formatted).toList();
    var chains =
        IntStream.range(0, count)
            .mapToObj(i -> "first_%d:\n  on-success: second_%d\nsecond_%d: {}\n".formatted(i, i, i))
            .collect(Collectors.joining());
    return "fan:\n  on-success: [%s]\n".formatted(String.join(", ", names)) + chains;
  }

  private static GraphLayout lay(String tasks) {
    return WorkflowLayout.of(model(workflow(tasks)));
  }

  private static String workflow(String tasks) {
    return "version: '2.0'\nw:\n  tasks:\n" + tasks.indent(4);
  }

  private static WorkflowModel model(String text) {
    return new DefinitionReader(ExpressionChecker.NONE).read(text).workflows().getFirst();
  }

  private static double y(GraphLayout layout, String id) {
    return layout.nodes().stream()
        .filter(node -> node.id().equals(id))
        .mapToDouble(PlacedNode::y)
        .findFirst()
        .orElseThrow();
  }

  private static java.util.List<String> overlapping(GraphLayout layout) {
    var nodes = layout.nodes();
    return IntStream.range(0, nodes.size())
        .boxed()
        .flatMap(i ->
            nodes.subList(i + 1, nodes.size()).stream()
                .filter(other -> overlap(nodes.get(i), other))
                .map(other -> nodes.get(i).id() + " over " + other.id()))
        .toList();
  }

  private static boolean overlap(PlacedNode a, PlacedNode b) {
    return overlaps(a, b.x(), b.y(), b.w(), b.h());
  }

  private static boolean overlaps(PlacedNode node, double x, double y, double w, double h) {
    return node.x() < x + w
        && x < node.x() + node.w()
        && node.y() < y + h
        && y < node.y() + node.h();
  }
}
