package dev.tramontane.lsp.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;

/** Makes the protocol's signatures out of texts such as {@code name(first, second=1)}. */
final class SignatureText {

  private SignatureText() {}

  /** The signatures, the first of which has a parameter at the active place if one has. */
  static Optional<SignatureHelp> help(List<SignatureInformation> signatures) {
    if (signatures.isEmpty()) {
      return Optional.empty();
    }
    int best = 0;
    while (best < signatures.size() - 1 && !fits(signatures.get(best))) {
      best++;
    }
    int active = fits(signatures.get(best)) ? best : 0;
    return Optional.of(
        new SignatureHelp(signatures, active, signatures.get(active).getActiveParameter()));
  }

  private static boolean fits(SignatureInformation signature) {
    return signature.getActiveParameter() < Math.max(1, signature.getParameters().size());
  }

  static SignatureInformation information(String text, String documentation, int active) {
    var information = new SignatureInformation(text);
    information.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, documentation));
    var parameters = parameters(text);
    information.setParameters(parameters);
    information.setActiveParameter(rest(parameters, text, active));
    return information;
  }

  /** A parameter that takes the rest is the one for all that follow. */
  private static int rest(List<ParameterInformation> parameters, String text, int active) {
    int last = parameters.size() - 1;
    if (last < 0 || active <= last) {
      return active;
    }
    var range = parameters.get(last).getLabel().getRight();
    return text.startsWith("*", range.getFirst()) ? last : active;
  }

  /** The stretches between commas inside the last brackets; quotes and inner brackets count. */
  private static List<ParameterInformation> parameters(String text) {
    var parameters = new ArrayList<ParameterInformation>();
    int end = text.lastIndexOf(')');
    int start = opening(text, end) + 1;
    int depth = 0;
    boolean isQuoted = false;
    for (int i = start; i < end; i++) {
      char character = text.charAt(i);
      isQuoted ^= character == '\'';
      depth += isQuoted ? 0 : change(character);
      if (character == ',' && depth == 0 && !isQuoted) {
        parameters.add(parameter(text, start, i));
        start = i + 1;
      }
    }
    if (start < end) {
      parameters.add(parameter(text, start, end));
    }
    return parameters;
  }

  private static int opening(String text, int end) {
    int depth = 0;
    for (int i = end; i >= 0; i--) {
      depth += change(text.charAt(i));
      if (depth == 0) {
        return i;
      }
    }
    return end;
  }

  private static int change(char character) {
    return switch (character) {
      case '(' -> 1;
      case ')' -> -1;
      default -> 0;
    };
  }

  private static ParameterInformation parameter(String text, int start, int end) {
    int from = start;
    while (from < end && text.charAt(from) == ' ') {
      from++;
    }
    var information = new ParameterInformation();
    information.setLabel(Either.forRight(Tuple.two(from, end)));
    return information;
  }
}
