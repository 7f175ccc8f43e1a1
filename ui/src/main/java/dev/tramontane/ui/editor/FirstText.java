package dev.tramontane.ui.editor;

import dev.tramontane.ui.navigation.EditorNavigation.Kind;

/** What a new text starts with: something small that runs. */
final class FirstText {

  private FirstText() {}

  static String of(Kind kind) {
    return switch (kind) {
      case WORKFLOW ->
          """
          version: '2.0'

          my_workflow:
            description: Greets somebody.
            input:
              - name: world
            output:
              greeting: <% $.greeting %>
            tasks:
              greet:
                action: std.echo output=<% 'Hello, ' + $.name %>
                publish:
                  greeting: <% task().result %>
          """;
      case WORKBOOK ->
          """
          version: '2.0'

          name: my_workbook

          workflows:
            hello:
              tasks:
                greet:
                  action: loud text="hello"

          actions:
            loud:
              input:
                - text
              base: std.echo
              base-input:
                output: <% $.text.toUpper() %>
          """;
      case ACTION ->
          """
          version: '2.0'

          my_action:
            description: Says it in capitals.
            input:
              - text
            base: std.echo
            base-input:
              output: <% $.text.toUpper() %>
          """;
    };
  }
}
