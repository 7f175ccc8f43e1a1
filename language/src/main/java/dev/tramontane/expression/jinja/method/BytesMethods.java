package dev.tramontane.expression.jinja.method;

import static dev.tramontane.expression.jinja.object.Builtin.method;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Bytes;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Methods of encoded text. */
final class BytesMethods {

  static final List<Builtin> ALL =
      List.of(
          method(
              "decode(value, encoding='utf-8', errors='strict')",
              "As text.",
              args -> receiver(args).decoded()),
          method(
              "hex(value)",
              "As hexadecimal digits.",
              args -> HexFormat.of().formatHex(receiver(args).content())));

  private BytesMethods() {}

  private static Bytes receiver(Bound args) {
    return (Bytes) Objects.requireNonNull(args.value());
  }
}
