package dev.tramontane.engine.action.std;

import dev.tramontane.engine.action.Action;
import dev.tramontane.engine.action.http.EgressPolicy;
import dev.tramontane.engine.action.http.HttpAction;
import dev.tramontane.engine.action.http.MistralHttpAction;
import java.util.List;

/** All standard actions. */
public final class StandardActions {

  private StandardActions() {}

  /**
   * @param egress which hosts the HTTP actions may call
   */
  public static List<Action> all(EgressPolicy egress) {
    return List.of(
        new NoOpAction(),
        new AsyncNoOpAction(),
        new EchoAction(),
        new FailAction(),
        new SleepAction(),
        new TestDictAction(),
        new HttpAction(egress),
        new MistralHttpAction(egress));
  }
}
