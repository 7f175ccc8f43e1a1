package dev.tramontane.ui.navigation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds a path inside the application; parts and parameters may hold any text. */
record Path(String path, List<String> parameters) {

  static Path of(String... parts) {
    var encoded = new ArrayList<String>();
    for (var part : parts) {
      encoded.add(encode(part));
    }
    return new Path(String.join("/", encoded), List.of());
  }

  /** With a parameter; none if the value is empty. */
  Path with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    var more = new ArrayList<>(parameters);
    more.add(name + "=" + encode(value));
    return new Path(path, more);
  }

  @Override
  public String toString() {
    return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
