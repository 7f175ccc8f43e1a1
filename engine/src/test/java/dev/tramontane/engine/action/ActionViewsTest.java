package dev.tramontane.engine.action;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ActionParameter.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.spi.ValueType;
import org.junit.jupiter.api.Test;

class ActionViewsTest {

  @Test
  void parameters_are_shown_as_mistral_shows_them() {
    var schema =
        ActionSchema.of("a.b", "")
            .taking(
                required("output", ValueType.ANY, ""),
                optional("delay", ValueType.NUMBER, 0, ""),
                optional("method", ValueType.TEXT, "GET", ""),
                optional("headers", ValueType.MAP, null, ""));

    assertThat(ActionViews.inputText(schema))
        .isEqualTo("output, delay=0, method=\"GET\", headers=null");
    assertThat(ActionViews.inputText(ActionSchema.of("a.c", "").with(Trait.OPEN)))
        .isEqualTo("**kwargs");
  }
}
