package dev.tramontane.server.http;

import org.springframework.util.unit.DataSize;

/** The largest bodies that are read. */
public record BodyLimits(Limit json, Limit definition) {

  /**
   * One of them.
   *
   * @param code stable identifier of the refusal
   * @param what the thing that is limited, as the beginning of a sentence
   * @param setting name of the setting that changes it
   */
  record Limit(int bytes, String code, String what, String setting) {}

  /** Limits of these sizes, each below 2 GB. */
  public static BodyLimits of(DataSize json, DataSize definition) {
    return new BodyLimits(
        new Limit(bytes(json), "body-too-large", "The request body", "tramontane.max-body"),
        new Limit(
            bytes(definition),
            "definition-too-large",
            "The definition",
            "tramontane.max-definition"));
  }

  private static int bytes(DataSize size) {
    return (int) Math.min(Integer.MAX_VALUE - 1024L, size.toBytes());
  }
}
