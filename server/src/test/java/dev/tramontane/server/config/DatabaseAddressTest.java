package dev.tramontane.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

  @Test
  void user_and_password_may_stand_before_the_host() {
    var address = DatabaseAddress.of("postgresql://ada:s%20e@db:5433/flows?ssl=true", null, null);

    assertThat(address)
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5433/flows?ssl=true", "ada", "s e"));
  }

  @Test
  void a_jdbc_address_is_taken_as_it_is() {
    var address = DatabaseAddress.of("jdbc:postgresql://db/flows", "ada", "secret");

    assertThat(address)
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/flows", "ada", "secret"));
  }

  @Test
  void the_short_scheme_of_other_tools_is_understood() {
    assertThat(DatabaseAddress.of("postgres://db/flows", null, null).jdbcUrl())
        .isEqualTo("jdbc:postgresql://db/flows");
  }

  @Test
  void another_database_is_refused_without_repeating_the_address() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseAddress.of("mysql://ada:secret@db/flows", null, null))
        .withMessageNotContaining("secret");
  }

  @Test
  void the_password_is_never_shown() {
    assertThat(DatabaseAddress.of("postgresql://ada:secret@db/flows", null, null).toString())
        .doesNotContain("secret");
  }
}
