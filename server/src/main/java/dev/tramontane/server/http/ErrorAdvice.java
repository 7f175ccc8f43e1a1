package dev.tramontane.server.http;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.debug.InvalidConditionException;
import dev.tramontane.engine.definition.InvalidDefinitionException;
import dev.tramontane.engine.journal.JournalUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

/** The boundary of all HTTP endpoints: turns every exception into an answer. */
@RestControllerAdvice
public class ErrorAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

  /** SQL states of a lost connection and of a server that goes down or comes up. */
  private static final Pattern AWAY = Pattern.compile("08|57P");

  /** Refusals for which Mistral, and so its clients, know no better status than 500. */
  private static final Set<String> SERVER_FAULTS_OF_MISTRAL =
      Set.of("action-already-completed", "description-missing");

  /** Says nothing of the statement, which is no business of clients. */
  private static final Fault DATABASE_AWAY =
      new Fault(
          HttpStatus.SERVICE_UNAVAILABLE,
          "temporarily-unavailable",
          "The database does not answer",
          "Try again in a moment.",
          Map.of());

  @ExceptionHandler
  ResponseEntity<Map<String, @Nullable Object>> refuse(
      HttpProblem problem, @Nullable HandlerMethod endpoint) {
    var details = new LinkedHashMap<String, @Nullable Object>(problem.place());
    return answer(
        new Fault(problem.status(), problem.code(), message(problem), "", details), endpoint);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, @Nullable Object>> refuse(
      EngineException refusal, @Nullable HandlerMethod endpoint) {
    return answer(
        new Fault(
            status(refusal), refusal.code(), message(refusal), refusal.remedy(), place(refusal)),
        endpoint);
  }

  private static Map<String, @Nullable Object> place(EngineException refusal) {
    return switch (refusal) {
      case InvalidDefinitionException invalid -> Map.of("issues", IssueBodies.of(invalid.issues()));
      case InvalidConditionException invalid ->
          Map.of("attribute", "condition", "column", invalid.column());
      default -> Map.of();
    };
  }

  @ExceptionHandler
  ResponseEntity<String> refuse(HttpRequestMethodNotSupportedException refusal) {
    var answer =
        ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).contentType(MediaType.TEXT_PLAIN);
    var allowed = refusal.getSupportedHttpMethods();
    if (allowed != null) {
      answer.headers(headers -> headers.setAllow(allowed));
    }
    return answer.body(
        "405 Method Not Allowed\n\nThe method %s is not allowed for this resource."
            .formatted(refusal.getMethod()));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, @Nullable Object>> fail(
      Exception failure, @Nullable HandlerMethod endpoint) {
    if (failure instanceof ErrorResponse refusal) {
      return answer(
          new Fault(refusal.getStatusCode(), "refused", message(failure), "", Map.of()), endpoint);
    }
    if (isDatabaseAway(failure)) {
      LOG.warn("The database did not answer an endpoint: {}", endpoint, failure);
      return answer(DATABASE_AWAY, endpoint);
    }
    LOG.error("An endpoint failed: {}", endpoint, failure);
    return answer(
        new Fault(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "%s: %s".formatted(failure.getClass().getSimpleName(), message(failure)),
            "",
            Map.of()),
        endpoint);
  }

  private static boolean isDatabaseAway(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean away =
          switch (cause) {
            case JournalUnavailableException _, SQLTransientException _ -> true;
            case SQLException sql -> AWAY.matcher(String.valueOf(sql.getSQLState())).lookingAt();
            default -> false;
          };
      if (away) {
        return true;
      }
    }
    return false;
  }

  private static ResponseEntity<Map<String, @Nullable Object>> answer(
      Fault fault, @Nullable HandlerMethod endpoint) {
    return ResponseEntity.status(fault.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(takesDefinition(endpoint) ? fault.textBody() : fault.jsonBody());
  }

  private static boolean takesDefinition(@Nullable HandlerMethod endpoint) {
    return endpoint != null
        && Arrays.stream(endpoint.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType() == DefinitionText.class);
  }

  private static HttpStatus status(EngineException refusal) {
    if (SERVER_FAULTS_OF_MISTRAL.contains(refusal.code())) {
      return HttpStatus.INTERNAL_SERVER_ERROR;
    }
    return switch (refusal.category()) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private static String message(Exception failure) {
    var message = failure.getMessage();
    return message == null ? "" : message;
  }
}
