package dev.tramontane.ui.debug;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ExpressionChecker;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakpointPlaceTest {

  private static final List<WorkflowModel> WORKFLOWS =
      new DefinitionReader(ExpressionChecker.NONE)
          .read(
              """
              version: '2.0'
              w:
                tasks:
                  a:
                    action: std.echo output="x"
                    publish:
                      x: 1
                    on-error:
                      - b
                  b:
                    action: std.noop
              """)
          .workflows();

  @Test
  void the_line_of_a_key_chooses_the_phase() {
    assertThat(at(3)).isEqualTo(new BreakpointPlace("w", "a", StopPhase.TASK_ENTER));
    assertThat(at(4)).isEqualTo(new BreakpointPlace("w", "a", StopPhase.BEFORE_ACTION));
    assertThat(at(5)).isEqualTo(new BreakpointPlace("w", "a", StopPhase.AFTER_ACTION));
    assertThat(at(6)).isEqualTo(new BreakpointPlace("w", "a", StopPhase.AFTER_ACTION));
    assertThat(at(7)).isEqualTo(new BreakpointPlace("w", "a", StopPhase.TASK_ERROR));
    assertThat(at(8)).isEqualTo(new BreakpointPlace("w", "a", StopPhase.TASK_ERROR));
    assertThat(at(9)).isEqualTo(new BreakpointPlace("w", "b", StopPhase.TASK_ENTER));
  }

  @Test
  void a_breakpoint_shows_on_the_line_of_its_key() {
    assertThat(at(7).lineIn(WORKFLOWS)).contains(7);
    assertThat(at(6).lineIn(WORKFLOWS)).contains(5);
    assertThat(at(3).lineIn(WORKFLOWS)).contains(3);
  }

  @Test
  void a_line_outside_all_tasks_has_no_breakpoint() {
    assertThat(BreakpointPlace.at(WORKFLOWS, 0)).isEmpty();
  }

  @Test
  void a_breakpoint_of_a_task_that_is_gone_has_no_line() {
    var gone = new BreakpointPlace("w", "gone", StopPhase.TASK_ENTER);

    assertThat(gone.lineIn(WORKFLOWS)).isEmpty();
  }

  private static BreakpointPlace at(int line) {
    return BreakpointPlace.at(WORKFLOWS, line).orElseThrow();
  }
}
