package dev.tramontane.engine.definition;

import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.document.DefinitionText;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.WorkbookModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.value.TextHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A definition about to be saved.
 *
 * @param source the text that will run: the whole one in which it was written, with its neighbours
 */
record DefinitionDraft(
    DefinitionKind kind,
    String name,
    Optional<String> workbook,
    Optional<String> description,
    List<String> tags,
    Optional<String> input,
    String definition,
    String source) {

  static List<DefinitionDraft> workflows(DefinitionDocument document) {
    return document.workflows().stream().map(model -> of(document, model)).toList();
  }

  static List<DefinitionDraft> actions(DefinitionDocument document) {
    return document.actions().stream().map(model -> of(document, model)).toList();
  }

  static DefinitionDraft workbook(DefinitionDocument document, WorkbookModel model) {
    return new DefinitionDraft(
        DefinitionKind.WORKBOOK,
        model.name(),
        Optional.empty(),
        Optional.ofNullable(model.description()),
        model.tags(),
        Optional.empty(),
        document.text(),
        document.text());
  }

  private static DefinitionDraft of(DefinitionDocument document, WorkflowModel model) {
    var definition = DefinitionText.slice(document, model);
    return new DefinitionDraft(
        DefinitionKind.WORKFLOW,
        model.qualifiedName(),
        Optional.ofNullable(model.workbook()),
        Optional.ofNullable(model.description()),
        model.tags(),
        Optional.of(InputText.of(model.input())),
        definition,
        document.text());
  }

  private static DefinitionDraft of(DefinitionDocument document, ActionModel model) {
    var definition = DefinitionText.slice(document, model);
    return new DefinitionDraft(
        DefinitionKind.ACTION,
        model.qualifiedName(),
        Optional.ofNullable(model.workbook()),
        Optional.ofNullable(model.description()),
        model.tags(),
        Optional.of(InputText.of(model.input())).filter(text -> !text.isEmpty()),
        definition,
        document.text());
  }

  String sourceHash() {
    return TextHash.of(source);
  }

  StoredDefinition created(UUID id, SaveOptions options, Instant now) {
    return new StoredDefinition(
        id,
        kind,
        name,
        options.namespace(),
        workbook,
        description,
        tags,
        input,
        definition,
        checksum(),
        sourceHash(),
        options.scope(),
        StoredDefinition.DEFAULT_PROJECT,
        now,
        Optional.empty(),
        1);
  }

  /** What {@code old} becomes. */
  StoredDefinition replacing(StoredDefinition old, SaveOptions options, Instant now) {
    return new StoredDefinition(
        old.id(),
        kind,
        name,
        old.namespace(),
        workbook,
        description,
        tags,
        input,
        definition,
        checksum(),
        sourceHash(),
        options.scope(),
        old.projectId(),
        old.createdAt(),
        Optional.of(now),
        old.version() + 1);
  }

  private Optional<String> checksum() {
    return workbook.isPresent() ? Optional.empty() : Optional.of(md5(definition));
  }

  private static String md5(String text) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Expected every JDK to have MD5", missing);
    }
  }
}
