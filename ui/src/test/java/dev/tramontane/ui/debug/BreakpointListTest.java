package dev.tramontane.ui.debug;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.ConditionProblem;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.ui.screen.ScreenTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakpointListTest extends ScreenTest {

  private static final String WRONG = "<% $. %>";

  private int changes;

  @BeforeEach
  void breakOneCondition() {
    samples.debugger.wrongConditions.put(
        WRONG, new ConditionProblem("yaql-syntax", "Parse error", "Correct it.", 5));
  }

  @Test
  void a_broken_condition_is_refused_where_it_was_typed() {
    store(Optional.empty());
    var field = conditionField();

    field.setValue(WRONG);

    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getErrorMessage()).contains("column 6", "Parse error", "yaql-syntax");
    assertThat(field.getValue()).isEqualTo(WRONG);
    assertThat(changes).isZero();
  }

  @Test
  void a_broken_condition_that_is_stored_is_shown_as_broken() {
    store(Optional.of(WRONG));

    assertThat(conditionField().getErrorMessage()).contains("Broken at column 6", "yaql-syntax");
  }

  @Test
  void a_good_condition_is_set() {
    store(Optional.empty());
    var field = conditionField();

    field.setValue("<% $.count > 3 %>");

    assertThat(field.isInvalid()).isFalse();
    assertThat(changes).isEqualTo(1);
    assertThat(samples.debugger.breakpoints.getLast().condition()).contains("<% $.count > 3 %>");
  }

  private void store(Optional<String> condition) {
    samples.debugger.breakpoints.clear();
    samples.debugger.breakpoints.add(
        new Breakpoint(
            UUID.randomUUID(), "", "deploy", "reserve", StopPhase.TASK_ENTER, condition, true));
  }

  private TextField conditionField() {
    var list = new BreakpointList(() -> changes++);
    list.show(new Breakpoints(samples.debugger, ""));
    return everything(list)
        .filter(TextField.class::isInstance)
        .map(TextField.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
