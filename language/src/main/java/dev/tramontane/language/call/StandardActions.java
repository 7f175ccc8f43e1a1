package dev.tramontane.language.call;

import static dev.tramontane.language.call.Parameter.optional;
import static dev.tramontane.language.call.Parameter.required;

import java.util.Collection;
import java.util.List;

/** The actions that every server has; a catalog for a language server without a server. */
public final class StandardActions implements CallCatalog {

  private static final String FAMILY = "std.";
  private static final String NULL = "null";

  private static final List<Callable> ACTIONS =
      List.of(
          new Callable("std.noop", "Does nothing and succeeds.", List.of()),
          new Callable(
              "std.async_noop",
              "Does nothing and waits until somebody completes it from outside.",
              List.of()),
          new Callable(
              "std.echo",
              "Gives back its `output`, after `delay` seconds.",
              List.of(required("output"), optional("delay", "0"))),
          new Callable(
              "std.fail",
              "Fails, with `error_data` as its error.",
              List.of(optional("error_data", NULL))),
          new Callable(
              "std.sleep", "Waits a number of `seconds`.", List.of(optional("seconds", "1"))),
          new Callable(
              "std.test_dict",
              "Makes a map of `size` entries, for tests.",
              List.of(optional("size", "0"), optional("key_prefix", "''"), optional("val", "''"))),
          new Callable(
              "std.http",
              "Calls an address over HTTP. The result has `content`, `status`, `headers`, `url`,"
                  + " `cookies` and `elapsed`. A status of 400 or more fails the action. `body` and"
                  + " `json` exclude each other.",
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
              "std.ssh",
              "Runs a command on one `host` or a list of them over SSH.",
              List.of(
                  required("cmd"),
                  required("host"),
                  required("username"),
                  optional("password", "''"),
                  optional("private_key_filename", NULL),
                  optional("private_key", NULL),
                  optional("return_result_on_error", "false"))),
          new Callable(
              "std.email",
              "Sends a message by SMTP.",
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
          javascript("std.javascript"),
          javascript("std.js"));

  private static Callable javascript(String name) {
    return new Callable(
        name,
        "Runs JavaScript: `script` is the body of a function of `$`, which is the `context`.",
        List.of(required("script"), optional("context", NULL)));
  }

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
