package dev.tramontane.lsp.signature;

import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.call.Callable;
import dev.tramontane.language.call.Calls;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.lsp.document.CursorPath;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.SignatureHelp;

/** Signatures of the actions and workflows that tasks call, inline or with an {@code input}. */
final class InputSignatures {

  private static final Pattern NAMED = Pattern.compile("([\\w-]+)\\s*=[^=]*$");

  private InputSignatures() {}

  static Optional<SignatureHelp> at(OpenDocument document, int offset, CallCatalog catalog) {
    var place =
        Place.of(CursorPath.at(document.lines(), offset), document.analysis().definition().kind());
    var key = place.inside().isEmpty() ? "" : place.inside().getFirst();
    return switch (key) {
      case "input" -> called(document, place, catalog).flatMap(found -> ofInput(found, place));
      case "action", "workflow" -> inline(document, offset, catalog, key);
      default -> Optional.empty();
    };
  }

  private static Optional<Callable> called(
      OpenDocument document, Place place, CallCatalog catalog) {
    var analysis = document.analysis();
    Optional<WorkflowModel> workflow = place.workflow().flatMap(analysis::workflow);
    return workflow
        .flatMap(found -> place.task().flatMap(found::task))
        .flatMap(task -> new Calls(analysis.definition(), catalog).find(task.invocation()));
  }

  private static Optional<SignatureHelp> ofInput(Callable called, Place place) {
    var inside = place.inside();
    return help(called, inside.size() > 1 ? inside.get(1) : place.cursor().word());
  }

  /** Behind the name of what is called its parameters may be written: {@code std.echo output=1}. */
  private static Optional<SignatureHelp> inline(
      OpenDocument document, int offset, CallCatalog catalog, String key) {
    var lines = document.lines();
    var position = lines.at(offset);
    var line = lines.line(position.line()).substring(0, position.column());
    int colon = line.indexOf(key + ":");
    var written = colon < 0 ? "" : line.substring(colon + key.length() + 1).stripLeading();
    int blank = written.indexOf(' ');
    if (blank < 0) {
      return Optional.empty();
    }
    var calls = new Calls(document.analysis().definition(), catalog);
    var known = key.equals("action") ? calls.actions() : calls.workflows();
    var name = written.substring(0, blank).replaceFirst("^[\"']", "");
    var matcher = NAMED.matcher(written.substring(blank));
    var parameter = matcher.find() ? matcher.group(1) : "";
    return find(known, name).flatMap(called -> help(called, parameter));
  }

  private static Optional<Callable> find(List<Callable> known, String name) {
    return known.stream().filter(callable -> callable.name().equals(name)).findFirst();
  }

  private static Optional<SignatureHelp> help(Callable called, String parameter) {
    int active = 0;
    for (int i = 0; i < called.parameters().size(); i++) {
      if (called.parameters().get(i).name().equals(parameter)) {
        active = i;
      }
    }
    return SignatureText.help(
        List.of(SignatureText.information(called.signature(), called.documentation(), active)));
  }
}
