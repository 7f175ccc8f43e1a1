package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.Callable;
import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Member;
import dev.tramontane.expression.jinja.object.Members;
import dev.tramontane.expression.jinja.syntax.Statement.Block;
import java.util.Map;
import java.util.Optional;

/** The variable {@code self}: the blocks of the template, to be printed again. */
record TemplateReference(Map<String, Block> blocks, StatementRunner statements) implements Members {

  @Override
  public Optional<Member> member(String name) {
    return Optional.ofNullable(blocks.get(name))
        .map(block -> new Member(new BlockReference(block, statements)));
  }

  @Override
  public String typeName() {
    return "TemplateReference";
  }

  @Override
  public String repr() {
    return "<TemplateReference None>";
  }

  /** One block, which gives its text when called. */
  private record BlockReference(Block block, StatementRunner statements) implements Callable {

    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
      return statements.blockText(block);
    }
  }
}
