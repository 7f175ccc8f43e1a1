package dev.tramontane.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ErrorAdviceTest {

  private final ErrorAdvice advice = new ErrorAdvice();

  @Test
  void a_database_that_does_not_answer_is_no_fault_of_ours_and_its_statement_stays_inside() {
    for (var cause :
        new SQLException[] {
          new SQLTransientConnectionException("no connection within 30 s"),
          new SQLException("broken pipe", "08006"),
          new SQLException("going down", "57P01")
        }) {
      var answer = advice.fail(new IllegalStateException("SQL [select 1]", cause), null);

      assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
      assertThat(String.valueOf(answer.getBody()))
          .contains("The database does not answer", "temporarily-unavailable")
          .doesNotContain("select 1");
    }
  }

  @Test
  void anything_else_unexpected_is_an_internal_error() {
    var failure = new IllegalStateException("oops", new SQLException("duplicate", "23505"));

    var answer = advice.fail(failure, null);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(String.valueOf(answer.getBody())).contains("internal-error", "oops");
  }
}
