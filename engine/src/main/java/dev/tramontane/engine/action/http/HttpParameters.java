package dev.tramontane.engine.action.http;

import static dev.tramontane.engine.action.ActionParameter.Type.ANY;
import static dev.tramontane.engine.action.ActionParameter.Type.BOOLEAN;
import static dev.tramontane.engine.action.ActionParameter.Type.MAP;
import static dev.tramontane.engine.action.ActionParameter.Type.NUMBER;
import static dev.tramontane.engine.action.ActionParameter.Type.TEXT;
import static dev.tramontane.engine.action.ActionParameter.optional;
import static dev.tramontane.engine.action.ActionParameter.required;

import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionParameter;
import java.util.List;

/** The parameters that both HTTP actions take. */
final class HttpParameters {

  private static final List<ActionParameter> ALL =
      List.of(
          required("url", TEXT, "The address, http or https."),
          optional("method", TEXT, "GET", "The HTTP method."),
          optional("params", ANY, null, "Query parameters, a map or a text."),
          optional("body", ANY, null, "The body; a map is sent as JSON. Not together with json."),
          optional("json", ANY, null, "The body as JSON. Not together with body."),
          optional("headers", MAP, null, "Headers."),
          optional("cookies", MAP, null, "Cookies."),
          optional(
              "auth", TEXT, null, "User and password for basic authentication: user:password."),
          optional("timeout", NUMBER, null, "Seconds to wait for the answer; 60 if not given."),
          optional(
              "allow_redirects", BOOLEAN, null, "Whether to follow redirects; yes by default."),
          optional("proxies", MAP, null, "Proxy per scheme: {https: 'http://host:port'}."),
          optional("verify", BOOLEAN, null, "Whether to check certificates; yes by default."));

  private HttpParameters() {}

  static ActionDescriptor descriptor(
      String name, String type, String documentation, boolean asynchronous) {
    return new ActionDescriptor(
        name,
        "mistral.actions.std_actions." + type,
        ALL,
        documentation,
        asynchronous,
        false,
        false,
        false);
  }
}
