package dev.tramontane.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.server.SharedApplication;
import dev.tramontane.server.TestClient;
import org.junit.jupiter.api.Test;

/** Foreign pages and foreign names do not get through. */
class CallersTest {

  private final TestClient client = new TestClient(SharedApplication.running().address());

  @Test
  void a_foreign_host_name_is_misdirected() {
    var answer =
        client.raw("GET /v2/workflows HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 421").contains("not called 'evil.example'");
  }

  @Test
  void a_page_of_another_origin_is_refused() {
    var answer =
        client.send(client.request("/v2/workflows").header("Origin", "http://evil.example"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("evil.example");
  }

  @Test
  void a_socket_of_another_origin_is_refused() {
    for (var path : new String[] {"/lsp", "/dap", "/VAADIN/push"}) {
      var answer =
          client.raw(
              """
              GET %s HTTP/1.1
              Host: localhost
              Origin: http://evil.example
              Connection: Upgrade
              Upgrade: websocket
              Sec-WebSocket-Version: 13
              Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

              """
                  .formatted(path)
                  .replace("\n", "\r\n"));

      assertThat(answer).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void our_own_page_may_call() {
    var answer =
        client.send(client.request("/v2/workflows").header("Origin", client.address().toString()));

    assertThat(answer.status()).isEqualTo(200);
  }
}
