package dev.tramontane.engine.action.http;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ActionParameter.required;
import static dev.tramontane.engine.action.spi.ValueType.ANY;
import static dev.tramontane.engine.action.spi.ValueType.BOOLEAN;
import static dev.tramontane.engine.action.spi.ValueType.MAP;
import static dev.tramontane.engine.action.spi.ValueType.NUMBER;
import static dev.tramontane.engine.action.spi.ValueType.TEXT;

import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.std.MistralTypes;

/** What both HTTP actions take. */
final class HttpParameters {

  private HttpParameters() {}

  static ActionSchema schema(String name, String type, String documentation) {
    return ActionSchema.of(name, documentation)
        .taking(
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
            optional("verify", BOOLEAN, null, "Whether to check certificates; yes by default."))
        .with(Trait.WAITING)
        .shownAs(MistralTypes.standard(type));
  }
}
