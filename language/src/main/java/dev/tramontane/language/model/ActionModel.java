package dev.tramontane.language.model;

import dev.tramontane.issue.Span;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ad-hoc action: another action with some of its input fixed and its result transformed.
 *
 * @param base name of the action it calls, taken literally
 * @param baseSpan that name in the text
 * @param baseInput templates, inline parameters merged in
 * @param hasOutput whether {@code output} is written at all; a written null counts
 * @param output template of the result
 */
public record ActionModel(
    String name,
    @Nullable String workbook,
    @Nullable String description,
    List<String> tags,
    String base,
    Span baseSpan,
    FrozenMap baseInput,
    List<InputParameter> input,
    boolean hasOutput,
    @Nullable Object output,
    Span nameSpan,
    Span span) {

  public ActionModel {
    tags = List.copyOf(tags);
    input = List.copyOf(input);
  }

  public String qualifiedName() {
    return workbook == null ? name : workbook + "." + name;
  }
}
