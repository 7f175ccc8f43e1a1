package dev.tramontane.expression.jinja.object;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the items of a list one after the other, again and again. */
public final class Cycler implements Members {

  private static final Builtin NEXT =
      Builtin.method(
          "next(value)",
          "The current item; goes on to the next.",
          args -> ((Cycler) receiver(args)).next());
  private static final Builtin RESET =
      Builtin.method("reset(value)", "Begins anew.", args -> ((Cycler) receiver(args)).reset());

  private final List<@Nullable Object> items;
  private int position;

  public Cycler(List<@Nullable Object> items) {
    this.items = items;
  }

  private static Object receiver(Bound args) {
    return java.util.Objects.requireNonNull(args.value());
  }

  private @Nullable Object next() {
    var item = items.get(position);
    position = (position + 1) % items.size();
    return item;
  }

  private @Nullable Object reset() {
    position = 0;
    return null;
  }

  @Override
  public Optional<Member> member(String name) {
    return switch (name) {
      case "current" -> Member.of(items.get(position));
      case "next" -> Member.of(new BuiltinMethod(NEXT, this));
      case "reset" -> Member.of(new BuiltinMethod(RESET, this));
      default -> Optional.empty();
    };
  }

  @Override
  public String typeName() {
    return "Cycler";
  }

  @Override
  public String repr() {
    return "<Cycler>";
  }
}
