package dev.tramontane.engine;

import java.io.Serial;

/**
 * A request that the engine refuses because of what the caller asked: the message says what is
 * wrong, the remedy what to do, the code is stable. Failures of our own are {@link
 * IllegalStateException}.
 */
public class EngineException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** What kind of refusal it is; REST turns it into a status code. */
  public enum Category {
    /** 400: the request itself is wrong. */
    INVALID,
    /** 403: the request is right but not allowed now. */
    FORBIDDEN,
    /** 404: something named in the request does not exist. */
    NOT_FOUND,
    /** 409: it exists already, or somebody else changed it meanwhile. */
    CONFLICT,
    /** 413: larger than we take. */
    TOO_LARGE,
    /** 503: try again later. */
    UNAVAILABLE
  }

  private final Category category;
  private final String code;
  private final String remedy;

  /**
   * @param code stable identifier in kebab case, for example {@code workflow-not-found}
   * @param message Mistral's own message where it has one
   * @param remedy what to do, in one sentence; empty only where the message already says it
   */
  public EngineException(Category category, String code, String message, String remedy) {
    super(message);
    this.category = category;
    this.code = code;
    this.remedy = remedy;
  }

  public static EngineException invalid(String code, String message, String remedy) {
    return new EngineException(Category.INVALID, code, message, remedy);
  }

  public static EngineException notFound(String code, String message, String remedy) {
    return new EngineException(Category.NOT_FOUND, code, message, remedy);
  }

  public static EngineException conflict(String code, String message, String remedy) {
    return new EngineException(Category.CONFLICT, code, message, remedy);
  }

  public static EngineException forbidden(String code, String message, String remedy) {
    return new EngineException(Category.FORBIDDEN, code, message, remedy);
  }

  public Category category() {
    return category;
  }

  public String code() {
    return code;
  }

  public String remedy() {
    return remedy;
  }
}
