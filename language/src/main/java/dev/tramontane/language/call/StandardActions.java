package dev.tramontane.language.call;

import static dev.tramontane.language.call.Parameter.optional;
import static dev.tramontane.language.call.Parameter.required;

import java.util.Collection;
import java.util.List;

/**
 * The actions that every server has; a catalog for a language server without a server. The engine's
 * schemas are the source; a test of the server compares the two.
 */
public final class StandardActions implements CallCatalog {

  private static final String FAMILY = "std.";
  private static final String NULL = "null";

  private static final List<Callable> ACTIONS =
      List.of(
          new Callable("std.noop", "Does nothing and succeeds.", List.of()),
          new Callable(
              "std.async_noop",
              "Does nothing and waits until somebody reports its result through the API.",
              List.of()),
          new Callable(
              "std.echo",
              "Gives back its `output`, after a `delay` if one is given.",
              List.of(required("output"), optional("delay", "0"))),
          new Callable("std.fail", "Always fails.", List.of(optional("error_data", NULL))),
          new Callable(
              "std.sleep", "Does nothing for some seconds.", List.of(optional("seconds", "1"))),
          new Callable(
              "std.test_dict",
              "Makes a map of the given size with numbered keys.",
              List.of(optional("size", "0"), optional("key_prefix", "''"), optional("val", "''"))),
          new Callable(
              "std.http",
              "Calls a web service. A status outside 200 to 306 is an error with the same content"
                  + " as the result would have. An answer above 5 MiB is refused, and nothing is"
                  + " tried again: that is what `retry` is for.",
              List.of(
                  required("url"),
                  optional("method", "GET"),
                  optional("params", NULL),
                  optional("body", NULL),
                  optional("json", NULL),
                  optional("headers", NULL),
                  optional("cookies", NULL),
                  optional("auth", NULL),
                  optional("timeout", NULL),
                  optional("allow_redirects", NULL),
                  optional("proxies", NULL),
                  optional("verify", NULL))),
          new Callable(
              "std.mistral_http",
              "Calls a web service and waits until it reports the result; the headers"
                  + " `Mistral-Action-Execution-Id` and `Mistral-Callback-URL` tell it where. A"
                  + " call that fails ends the action at once.",
              List.of(
                  required("url"),
                  optional("method", "GET"),
                  optional("params", NULL),
                  optional("body", NULL),
                  optional("json", NULL),
                  optional("headers", NULL),
                  optional("cookies", NULL),
                  optional("auth", NULL),
                  optional("timeout", NULL),
                  optional("allow_redirects", NULL),
                  optional("proxies", NULL),
                  optional("verify", NULL))),
          new Callable(
              "std.email",
              "Sends a message by SMTP, as plain text and, if `html_body` is given, as HTML too."
                  + " With a password it asks for STARTTLS and logs in as `from_addr`.",
              List.of(
                  required("from_addr"),
                  required("to_addrs"),
                  required("smtp_server"),
                  optional("reply_to", NULL),
                  optional("cc_addrs", NULL),
                  optional("bcc_addrs", NULL),
                  optional("smtp_password", NULL),
                  optional("subject", "'<No subject>'"),
                  optional("body", "'<No body>'"),
                  optional("html_body", NULL))),
          new Callable(
              "std.ssh",
              "Runs a command on one `host`, or on a list of them one after the other. An exit code"
                  + " other than 0 is an error. Keys of unknown hosts are accepted.",
              List.of(
                  required("cmd"),
                  required("host"),
                  required("username"),
                  optional("password", "''"),
                  optional("private_key_filename", NULL),
                  optional("private_key", NULL),
                  optional("return_result_on_error", "false"))),
          new Callable(
              "std.ssh_proxied",
              "Runs a command on a `host` behind a gateway, which must allow TCP forwarding. Unlike"
                  + " in Mistral no program is run on the gateway; `proxy_command` is refused.",
              List.of(
                  required("cmd"),
                  required("host"),
                  required("username"),
                  required("private_key_filename"),
                  required("gateway_host"),
                  optional("gateway_username", NULL),
                  optional("password", NULL),
                  optional("proxy_command", NULL),
                  optional("private_key", NULL))),
          new Callable(
              "std.wait_ssh",
              "Runs `ls -l` on a host to see whether it can be logged in to; with a `retry` it"
                  + " waits for the host.",
              List.of(required("host"), required("username"), required("password"))),
          new Callable(
              "std.javascript",
              "Runs JavaScript: `script` is the body of a function of `$`, which is the `context`."
                  + " The script reaches no file, host or class, and has 30 seconds, 50 million"
                  + " statements and 512 MB of memory, garbage included.",
              List.of(required("script"), optional("context", NULL))),
          new Callable(
              "std.js",
              "Runs JavaScript: `script` is the body of a function of `$`, which is the `context`."
                  + " The script reaches no file, host or class, and has 30 seconds, 50 million"
                  + " statements and 512 MB of memory, garbage included.",
              List.of(required("script"), optional("context", NULL))));

  @Override
  public Collection<Callable> actions() {
    return ACTIONS;
  }

  @Override
  public Collection<Callable> workflows() {
    return List.of();
  }

  /** Only the names of this family are known to the last one; others belong to a server. */
  @Override
  public boolean lacksAction(String name) {
    return name.startsWith(FAMILY) && action(name).isEmpty();
  }

  @Override
  public boolean lacksWorkflow(String name) {
    return false;
  }
}
