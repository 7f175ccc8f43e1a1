package dev.tramontane.language.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The actions that every server has (reference: engine.md section 13.3). */
public final class StandardActions {

  private static final List<String> HTTP =
      List.of(
          "method",
          "params",
          "body",
          "json",
          "headers",
          "cookies",
          "auth",
          "timeout",
          "allow_redirects",
          "proxies",
          "verify");

  private static final List<String> PROXIED =
      List.of(
          "private_key_filename",
          "gateway_host",
          "gateway_username",
          "password",
          "proxy_command",
          "private_key");

  private static final Map<String, ActionSignature> BY_NAME =
      byName(
          new ActionSignature("std.noop", List.of(), List.of()),
          new ActionSignature("std.async_noop", List.of(), List.of()),
          new ActionSignature("std.echo", List.of("output"), List.of("delay")),
          new ActionSignature("std.fail", List.of(), List.of("error_data")),
          new ActionSignature("std.sleep", List.of(), List.of("seconds")),
          new ActionSignature("std.test_dict", List.of(), List.of("size", "key_prefix", "val")),
          new ActionSignature("std.http", List.of("url"), HTTP),
          new ActionSignature("std.mistral_http", List.of("url"), HTTP),
          new ActionSignature(
              "std.ssh",
              List.of("cmd", "host", "username"),
              List.of("password", "private_key_filename", "private_key", "return_result_on_error")),
          new ActionSignature("std.ssh_proxied", List.of("cmd", "host", "username"), PROXIED),
          new ActionSignature(
              "std.email",
              List.of("from_addr", "to_addrs", "smtp_server"),
              List.of(
                  "reply_to",
                  "cc_addrs",
                  "bcc_addrs",
                  "smtp_password",
                  "subject",
                  "body",
                  "html_body")),
          new ActionSignature("std.javascript", List.of("script"), List.of("context")),
          new ActionSignature("std.js", List.of("script"), List.of("context")));

  private StandardActions() {}

  public static Optional<ActionSignature> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, ActionSignature> byName(ActionSignature... signatures) {
    var table = new LinkedHashMap<String, ActionSignature>();
    Stream.of(signatures).forEach(signature -> table.put(signature.name(), signature));
    return table;
  }
}
