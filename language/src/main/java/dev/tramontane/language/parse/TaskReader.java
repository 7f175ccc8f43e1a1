package dev.tramontane.language.parse;

import dev.tramontane.issue.Span;
import dev.tramontane.language.model.Join;
import dev.tramontane.language.model.Policies;
import dev.tramontane.language.model.TaskInput;
import dev.tramontane.language.model.TaskInput.NamedInput;
import dev.tramontane.language.model.TaskInput.WholeInput;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WithItems;
import dev.tramontane.language.model.WorkflowType;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.PythonText;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.language.vocabulary.DefinitionPart;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads one task (reference: language.md section 5). */
final class TaskReader {

  private static final Set<String> INJECTED = Set.of("name", "version", "type");

  private final Reading reading;
  private final WorkflowType type;
  private final TaskDefaults defaults;

  TaskReader(Reading reading, WorkflowType type, TaskDefaults defaults) {
    this.reading = reading;
    this.type = type;
    this.defaults = defaults;
  }

  /** A task of which as much is kept as could be read. */
  TaskModel read(MappingEntry entry) {
    return reading
        .shapes()
        .nonEmptyMap(entry.value())
        .map(map -> task(entry, map))
        .orElseGet(() -> empty(entry));
  }

  private TaskModel empty(MappingEntry entry) {
    return task(entry, new MappingNode(Map.of(), entry.value().span()), false);
  }

  private TaskModel task(MappingEntry entry, MappingNode map) {
    return task(entry, map, true);
  }

  private TaskModel task(MappingEntry entry, MappingNode map, boolean checked) {
    if (checked) {
      reading.keys().check(map, DefinitionPart.TASK, type, INJECTED);
      checkOneInvocation(entry, map);
    }
    var name = entry.name();
    var call = new Invocations(reading).ofTask(map, entry.key().span());
    var clauses = new ClauseReader(reading).readAll(map);
    return new TaskModel(
        name,
        reading.shapes().description(map),
        map.get("tags").map(reading.shapes()::tags).orElse(List.of()),
        call.invocation(),
        input(map, call.inline()),
        withItems(map),
        clauses.publishing(
            publish(map, "publish"),
            publish(map, "publish-on-error"),
            publish(map, "publish-on-skip")),
        clauses.over(type == WorkflowType.DIRECT ? defaults.clauses() : Clauses.NONE, name),
        map.get("join").map(new JoinReader(reading)::read).orElseGet(Join.None::new),
        requires(map, name),
        policies(map),
        entry.key().span(),
        entry.span(),
        keySpans(map, MappingEntry::value),
        keySpans(map, MappingEntry::key),
        inputSpans(map, call.nameSpans()));
  }

  private Policies policies(MappingNode map) {
    var own = new PolicyReader(reading).read(map);
    new DefaultOverrides(reading.findings()).check(own, defaults.policies(), map);
    return defaults.under(own);
  }

  private void checkOneInvocation(MappingEntry entry, MappingNode map) {
    if (!map.has("action") || !map.has("workflow")) {
      return;
    }
    reading
        .findings()
        .schema(
            "action-and-workflow",
            map.entry("workflow").map(MappingEntry::span).orElse(entry.span()),
            PythonText.of(map)
                + " is valid under each of {'type': 'object', 'required': ['workflow']},"
                + " {'type': 'object', 'required': ['action']}",
            "Keep either 'action' or 'workflow'.");
  }

  private TaskInput input(MappingNode map, FrozenMap inline) {
    return map.get("input")
        .map(node -> input(node, inline))
        .orElseGet(() -> new NamedInput(inline));
  }

  private TaskInput input(SyntaxNode node, FrozenMap inline) {
    reading.expressions().template(node);
    return switch (node) {
      case MappingNode parameters -> {
        reading.shapes().nonEmptyMap(node);
        yield new NamedInput(DeepMerge.of(parameters.asMap(), inline));
      }
      case ScalarNode text when text.isString() && !text.text().isEmpty() -> whole(text, inline);
      case ScalarNode _, SequenceNode _ -> {
        reading.shapes().noAlternative(node, "Write a map of parameters, or one expression.");
        yield new NamedInput(inline);
      }
    };
  }

  private TaskInput whole(ScalarNode text, FrozenMap inline) {
    if (!inline.isEmpty()) {
      reading
          .findings()
          .error(
              "inline-and-expression-input",
              text.span(),
              "Inline parameters cannot be merged with an input that is an expression",
              "Move the inline parameters into 'input', as a map.");
    }
    if (!ExpressionText.isWhole(text)) {
      reading
          .findings()
          .warning(
              "input-never-a-map",
              text.span(),
              "An input that is a text must be one expression that gives a map; this gives a text.",
              "Write a map of parameters, or '<% ... %>' and nothing else.");
    }
    return new WholeInput(text.text());
  }

  private List<WithItems> withItems(MappingNode map) {
    return map.get("with-items")
        .map(node -> new WithItemsReader(reading).read(node, map))
        .orElse(List.of());
  }

  private FrozenMap publish(MappingNode map, String key) {
    var variables = map.get(key).flatMap(reading.shapes()::nonEmptyMap);
    variables.ifPresent(reading.expressions()::template);
    return variables.map(MappingNode::asMap).orElse(Values.emptyMap());
  }

  private List<String> requires(MappingNode map, String self) {
    var own = map.get("requires").map(new RequiresReader(reading)::read).orElse(List.of());
    if (type == WorkflowType.DIRECT) {
      return List.of();
    }
    var all = new LinkedHashSet<>(defaults.requires());
    all.remove(self);
    all.addAll(own);
    return List.copyOf(all);
  }

  private static Map<String, Span> inputSpans(MappingNode map, Map<String, Span> inline) {
    var spans = new LinkedHashMap<>(inline);
    map.get("input")
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .ifPresent(input ->
            input.entries().values().forEach(entry -> spans.put(entry.name(), entry.key().span())));
    return spans;
  }

  private static Map<String, Span> keySpans(
      MappingNode map, Function<MappingEntry, SyntaxNode> part) {
    var spans = new LinkedHashMap<String, Span>();
    map.entries().forEach((key, entry) -> spans.put(key, part.apply(entry).span()));
    return spans;
  }
}
