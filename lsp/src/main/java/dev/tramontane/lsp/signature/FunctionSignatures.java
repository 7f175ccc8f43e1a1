package dev.tramontane.lsp.signature;

import dev.tramontane.expression.jinja.JinjaLibrary;
import dev.tramontane.expression.yaql.YaqlLibrary;
import dev.tramontane.lsp.signature.OpenCall.Form;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;

/** Signatures of the functions of both expression languages. */
final class FunctionSignatures {

  private FunctionSignatures() {}

  static Optional<SignatureHelp> ofYaql(OpenCall call) {
    boolean isMethod = call.form() == Form.METHOD;
    var overloads =
        YaqlLibrary.functions().stream()
            .filter(function -> function.name().equals(call.name()))
            .filter(function -> isMethod ? function.isMethod() : function.isFunction())
            .toList();
    // a method that is a function as well is written as one: its receiver is the first parameter
    return SignatureText.help(
        overloads.stream()
            .map(function ->
                signature(
                    function.signature(),
                    function.description(),
                    call.argument() + (isMethod && function.isFunction() ? 1 : 0)))
            .toList());
  }

  static Optional<SignatureHelp> ofJinja(OpenCall call) {
    var kind =
        switch (call.form()) {
          case FUNCTION -> JinjaLibrary.Kind.FUNCTION;
          case METHOD -> JinjaLibrary.Kind.METHOD;
          case FILTER -> JinjaLibrary.Kind.FILTER;
          case TEST -> JinjaLibrary.Kind.TEST;
        };
    int shift = kind == JinjaLibrary.Kind.FUNCTION ? 0 : 1;
    List<SignatureInformation> found =
        JinjaLibrary.entries(kind).stream()
            .filter(entry -> entry.name().equals(call.name()))
            .map(entry -> signature(entry.signature(), entry.doc(), call.argument() + shift))
            .toList();
    return SignatureText.help(found);
  }

  private static SignatureInformation signature(String text, String documentation, int active) {
    return SignatureText.information(text, documentation, active);
  }
}
