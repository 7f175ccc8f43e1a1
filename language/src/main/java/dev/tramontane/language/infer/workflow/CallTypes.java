package dev.tramontane.language.infer.workflow;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.model.Invocation;

/** What actions and workflows give when they succeed. Answers at once and from memory. */
public interface CallTypes {

  /** Knows nothing. */
  CallTypes NONE = (_, _, _) -> Types.UNKNOWN;

  /**
   * @param workbook name of the workbook whose own actions and workflows come first; empty outside
   * @param input the type of the input, a dict as far as it is known
   */
  Type result(Invocation invocation, String workbook, Type input);
}
