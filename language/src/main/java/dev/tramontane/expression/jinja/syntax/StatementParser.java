package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.ASSIGN;
import static dev.tramontane.expression.jinja.syntax.TokenKind.BLOCK_END;
import static dev.tramontane.expression.jinja.syntax.TokenKind.COMMA;
import static dev.tramontane.expression.jinja.syntax.TokenKind.END;
import static dev.tramontane.expression.jinja.syntax.TokenKind.NAME;
import static dev.tramontane.expression.jinja.syntax.TokenKind.OPEN_PARENTHESIS;
import static dev.tramontane.expression.jinja.syntax.TokenKind.PIPE;
import static dev.tramontane.expression.jinja.syntax.TokenKind.PRINT_END;

import dev.tramontane.expression.jinja.syntax.Statement.Autoescape;
import dev.tramontane.expression.jinja.syntax.Statement.Binding;
import dev.tramontane.expression.jinja.syntax.Statement.Block;
import dev.tramontane.expression.jinja.syntax.Statement.Branch;
import dev.tramontane.expression.jinja.syntax.Statement.CallBlock;
import dev.tramontane.expression.jinja.syntax.Statement.DefineMacro;
import dev.tramontane.expression.jinja.syntax.Statement.FilterBlock;
import dev.tramontane.expression.jinja.syntax.Statement.For;
import dev.tramontane.expression.jinja.syntax.Statement.If;
import dev.tramontane.expression.jinja.syntax.Statement.Print;
import dev.tramontane.expression.jinja.syntax.Statement.Set;
import dev.tramontane.expression.jinja.syntax.Statement.SetBlock;
import dev.tramontane.expression.jinja.syntax.Statement.Text;
import dev.tramontane.expression.jinja.syntax.Statement.With;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Text and tags. */
final class StatementParser {

  /** What a macro takes only if it mentions it. */
  private static final java.util.Set<String> IMPLICIT =
      java.util.Set.of("varargs", "kwargs", "caller");

  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final TargetParser targets;
  private final LoadParser loads;
  private final Map<String, Block> blocks = new LinkedHashMap<>();
  private final Deque<List<String>> awaited = new ArrayDeque<>();
  private final Deque<String> openTags = new ArrayDeque<>();

  StatementParser(TokenStream tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens);
    this.targets = new TargetParser(tokens, expressions);
    this.loads = new LoadParser(tokens, expressions);
  }

  Template template() {
    var body = statements();
    return new Template(body, Collections.unmodifiableMap(blocks), tokens.required());
  }

  /** Statements up to the end of the text, or up to a tag that is awaited. */
  private List<Statement> statements() {
    var body = new ArrayList<Statement>();
    while (!tokens.at(END)) {
      var token = tokens.advance();
      switch (token.kind()) {
        case DATA -> body.add(new Text(token.text(), token.offset()));
        case PRINT_BEGIN -> body.add(print(token.offset(), PRINT_END));
        default -> {
          if (isAwaited()) {
            return body;
          }
          body.add(statement());
          tokens.expect(BLOCK_END);
        }
      }
    }
    if (!awaited.isEmpty()) {
      throw tokens.fail("Unexpected end of template." + whatIsAwaited());
    }
    return body;
  }

  private boolean isAwaited() {
    return !awaited.isEmpty()
        && tokens.at(NAME)
        && awaited.getFirst().contains(tokens.current().text());
  }

  private Statement print(int offset, TokenKind end) {
    var value = anyTuple();
    tokens.expect(end);
    return new Print(List.of(value), offset);
  }

  /** {@code {% print a, b %}}. */
  private Statement printAll(int offset) {
    var values = new ArrayList<Expression>();
    while (!tokens.at(BLOCK_END)) {
      if (!values.isEmpty()) {
        tokens.expect(COMMA);
      }
      values.add(expressions.expression());
    }
    return new Print(values, offset);
  }

  private Expression anyTuple() {
    return expressions.primary().tuple(expressions::expression, () -> false, false);
  }

  /** A value in front of {@code if}, which does not belong to it. */
  private Expression tupleWithoutCondition() {
    return expressions.primary().tuple(expressions::withoutCondition, () -> false, false);
  }

  /** The body of a tag, up to one of {@code ends}, which is not read. */
  private List<Statement> body(String... ends) {
    tokens.skip(TokenKind.COLON);
    tokens.expect(BLOCK_END);
    tokens.enter();
    awaited.push(Arrays.asList(ends));
    var body = statements();
    awaited.pop();
    tokens.leave();
    return body;
  }

  private List<Statement> bodyAndEnd(String end) {
    var body = body(end);
    tokens.advance();
    return body;
  }

  private Statement statement() {
    if (!tokens.at(NAME)) {
      throw tokens.fail("tag name expected");
    }
    var tag = tokens.advance();
    openTags.push(tag.text());
    var statement = statement(tag);
    openTags.pop();
    return statement;
  }

  private Statement statement(Token tag) {
    int offset = tag.offset();
    return switch (tag.text()) {
      case "for" -> loop(offset);
      case "if" -> condition(offset);
      case "set" -> set(offset);
      case "with" -> with(offset);
      case "macro" -> macro(offset);
      case "call" -> callBlock(offset);
      case "filter" -> filterBlock(offset);
      case "print" -> printAll(offset);
      case "block" -> block(offset);
      case "autoescape" ->
          new Autoescape(expressions.expression(), bodyAndEnd("endautoescape"), offset);
      case "include", "import", "from", "extends" -> loads.load(tag);
      default -> throw unknownTag(tag);
    };
  }

  private SyntaxError unknownTag(Token tag) {
    openTags.pop();
    var message = "Encountered unknown tag '%s'.".formatted(tag.text());
    return SyntaxError.at(tag.offset(), awaited.isEmpty() ? message : message + whatIsAwaited());
  }

  private String whatIsAwaited() {
    var names =
        awaited.getFirst().stream().map("'%s'"::formatted).collect(Collectors.joining(" or "));
    return " Jinja was looking for the following tags: %s. The innermost block that needs to be"
            .formatted(names)
        + " closed is '%s'.".formatted(openTags.getFirst());
  }

  private Statement condition(int offset) {
    int mark = tokens.usesSoFar();
    var branches = new ArrayList<Branch>();
    do {
      var test = tupleWithoutCondition();
      branches.add(new Branch(test, body("elif", "else", "endif")));
    } while (tokens.skipName("elif"));
    var otherwise = tokens.advance().isName("else") ? bodyAndEnd("endif") : List.<Statement>of();
    tokens.forgetUsesAfter(mark);
    return new If(branches, otherwise, offset);
  }

  private Statement loop(int offset) {
    var target = targets.loopTarget();
    tokens.expectName("in");
    var items =
        expressions
            .primary()
            .tuple(expressions::withoutCondition, () -> tokens.atName("recursive"), false);
    var condition =
        tokens.skipName("if")
            ? Optional.of(expressions.expression())
            : Optional.<Expression>empty();
    boolean recursive = tokens.skipName("recursive");
    var body = body("endfor", "else");
    var otherwise = tokens.advance().isName("else") ? bodyAndEnd("endfor") : List.<Statement>of();
    return new For(target, items, condition, recursive, body, otherwise, offset);
  }

  private Statement set(int offset) {
    var target = targets.setTarget();
    if (tokens.skip(ASSIGN)) {
      return new Set(target, anyTuple(), offset);
    }
    return new SetBlock(target, filters(), bodyAndEnd("endset"), offset);
  }

  /** {@code | a | b(1)}, if any. */
  private Optional<Expression.Filter> filters() {
    var filter = Optional.<Expression.Filter>empty();
    while (tokens.skip(PIPE)) {
      filter = Optional.of(expressions.primary().filter(filter.map(inner -> inner)));
    }
    return filter;
  }

  private Statement filterBlock(int offset) {
    var filter = expressions.primary().filter(Optional.empty());
    while (tokens.skip(PIPE)) {
      filter = expressions.primary().filter(Optional.of(filter));
    }
    return new FilterBlock(filter, bodyAndEnd("endfilter"), offset);
  }

  private Statement with(int offset) {
    var bindings = new ArrayList<Binding>();
    while (!tokens.at(BLOCK_END)) {
      if (!bindings.isEmpty()) {
        tokens.expect(COMMA);
      }
      var target = targets.target();
      tokens.expect(ASSIGN);
      bindings.add(new Binding(target, expressions.expression()));
    }
    return new With(bindings, bodyAndEnd("endwith"), offset);
  }

  private Statement macro(int offset) {
    var name = targets.variable().name();
    var parameters = targets.parameters();
    return new DefineMacro(macro(name, parameters, "endmacro", offset), offset);
  }

  private Statement callBlock(int offset) {
    var parameters =
        tokens.at(OPEN_PARENTHESIS) ? targets.parameters() : List.<MacroDefinition.Parameter>of();
    if (!(expressions.expression() instanceof Expression.Call call)) {
      throw tokens.fail("expected call");
    }
    return new CallBlock(macro("caller", parameters, "endcall", offset), call, offset);
  }

  private MacroDefinition macro(
      String name, List<MacroDefinition.Parameter> parameters, String end, int offset) {
    int start = tokens.position();
    var body = bodyAndEnd(end);
    var mentioned = tokens.mentionedSince(start, IMPLICIT);
    return new MacroDefinition(name, parameters, body, mentioned, offset);
  }

  private Statement block(int offset) {
    var name = tokens.expect(NAME).text();
    boolean scoped = tokens.skipName("scoped");
    boolean required = tokens.skipName("required");
    if (tokens.at(TokenKind.MINUS)) {
      throw tokens.fail(
          "Block names in Jinja have to be valid Python identifiers and may not contain hyphens,"
              + " use an underscore instead.");
    }
    var body = bodyAndEnd("endblock");
    tokens.skipName(name);
    var block = new Block(name, scoped, required, body, offset);
    if (blocks.put(name, block) != null) {
      throw SyntaxError.assertion(offset, "block '%s' defined twice".formatted(name));
    }
    return block;
  }
}
