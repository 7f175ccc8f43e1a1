package dev.tramontane.expression.jinja.function;

import dev.tramontane.expression.jinja.format.CaseText;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.python.PythonException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Words without meaning for tests of layout. */
final class LoremIpsum {

  private static final List<String> WORDS =
      List.of(
          "lorem", "ipsum", "dolor", "sit", "amet", "elit", "sed", "magna", "nunc", "urna", "velit",
          "vitae", "quam", "risus", "porta", "mauris", "justo", "felis", "diam", "arcu", "augue",
          "nibh", "odio", "purus", "tellus", "tempor", "turpis", "varius", "libero", "lectus");

  private LoremIpsum() {}

  static Object paragraphs(Bound args) {
    int least = args.integer("min");
    int most = args.integer("max");
    if (least >= most) {
      throw PythonException.valueError("empty range for randrange()");
    }
    var random = args.evaluation().context().entropy().random();
    boolean html = args.isTrue("html");
    var paragraphs = new ArrayList<String>();
    for (int i = 0; i < args.integer("n"); i++) {
      int words = random.nextInt(least, most);
      args.model().meter().steps(words);
      args.model().meter().bytes(words * 8L);
      var text = paragraph(words, random);
      paragraphs.add(html ? "<p>%s</p>".formatted(text) : text);
    }
    return html ? new Markup(String.join("\n", paragraphs)) : String.join("\n\n", paragraphs);
  }

  private static String paragraph(int words, RandomGenerator random) {
    var chosen = new ArrayList<String>();
    for (int i = 0; i < words; i++) {
      chosen.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return CaseText.capitalize(String.join(" ", chosen)) + ".";
  }
}
