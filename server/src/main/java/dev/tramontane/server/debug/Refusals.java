package dev.tramontane.server.debug;

import dev.tramontane.dap.target.TargetException;
import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.debug.InvalidConditionException;
import java.util.function.Supplier;

/** Turns what the engine refuses into what the adapter tells its client. */
final class Refusals {

  private Refusals() {}

  static <T> T translated(Supplier<T> request) {
    try {
      return request.get();
    } catch (InvalidConditionException wrong) {
      throw because("%s %s (%s)".formatted(wrong.getMessage(), wrong.remedy(), wrong.code()));
    } catch (EngineException refused) {
      throw because("%s %s".formatted(refused.getMessage(), refused.remedy()).strip());
    } catch (IllegalArgumentException noId) {
      throw because("There is no such execution: " + noId.getMessage());
    }
  }

  static TargetException because(String message) {
    return new TargetException(message);
  }
}
