package dev.tramontane.language.infer.type;

/** Hears of every access to a member while an expression is typed. */
@FunctionalInterface
public interface MemberObserver {

  MemberObserver NONE = (_, _, _) -> {};

  /**
   * @param owner the type of what stands before the dot
   * @param name the member asked for
   * @param offset zero-based UTF-16 offset of the dot or the name in the text of the expression
   */
  void member(Type owner, String name, int offset);
}
