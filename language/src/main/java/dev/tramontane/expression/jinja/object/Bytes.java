package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An encoded text. */
public final class Bytes implements PythonObject {

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] content() {
    return content.clone();
  }

  /** The bytes as numbers from 0 to 255. */
  public List<Long> units() {
    var units = new ArrayList<Long>(content.length);
    for (byte unit : content) {
      units.add((long) (unit & 0xff));
    }
    return units;
  }

  public String decoded() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public String typeName() {
    return "bytes";
  }

  @Override
  public String repr() {
    var text = new StringBuilder("b'");
    for (byte unit : content) {
      write(unit & 0xff, text);
    }
    return text.append('\'').toString();
  }

  private static void write(int unit, StringBuilder out) {
    switch (unit) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\\', '\'' -> out.append('\\').append((char) unit);
      default -> {
        if (unit >= 0x20 && unit < 0x7f) {
          out.append((char) unit);
        } else {
          out.append("\\x%02x".formatted(unit));
        }
      }
    }
  }

  @Override
  public boolean isTrue() {
    return content.length > 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }
}
