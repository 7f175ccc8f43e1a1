package dev.tramontane.ui.editor;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.tramontane.engine.EngineException;
import dev.tramontane.ui.component.Problems;

/** What the editor asks when saving or leaving would lose somebody's text. */
final class SaveQuestions {

  private SaveQuestions() {}

  /** The text was changed by somebody else since it was loaded. */
  static void changedMeanwhile(EngineException refused, Runnable loadTheirs, Runnable saveMine) {
    var dialog = question("Somebody else saved this meanwhile", Problems.message(refused));
    dialog.setCancelText("Keep editing");
    dialog.setRejectable(true);
    dialog.setRejectText("Load theirs");
    dialog.addRejectListener(_ -> loadTheirs.run());
    dialog.setConfirmText("Save mine over theirs");
    dialog.addConfirmListener(_ -> saveMine.run());
    dialog.open();
  }

  /** A new text has the name of a stored one. */
  static void nameTaken(Runnable replace) {
    var dialog =
        question(
            "This name is taken",
            "A definition in this text has the name of one that is stored. Give yours another name,"
                + " or replace the stored one; runs that have started keep the text they had.");
    dialog.setCancelText("Keep editing");
    dialog.setConfirmText("Replace the stored one");
    dialog.addConfirmListener(_ -> replace.run());
    dialog.open();
  }

  /** What was opened has been deleted since. */
  static void deletedMeanwhile(Runnable saveAsNew) {
    var dialog =
        question(
            "Somebody else deleted this meanwhile",
            "The text is still here. Save it as a new definition, or keep editing.");
    dialog.setCancelText("Keep editing");
    dialog.setConfirmText("Save as new");
    dialog.setConfirmButtonTheme("primary");
    dialog.addConfirmListener(_ -> saveAsNew.run());
    dialog.open();
  }

  /** The user goes away from a changed text. */
  static void leaving(Runnable leave, Runnable stay) {
    var dialog = question("Leave without saving?", "What you changed in this text is lost.");
    dialog.setCancelText("Stay");
    dialog.addCancelListener(_ -> stay.run());
    dialog.setConfirmText("Leave");
    dialog.addConfirmListener(_ -> leave.run());
    dialog.open();
  }

  /** Enter, pressed too soon, must not cost anybody's text. */
  private static void focusTheHarmlessButton(ConfirmDialog dialog) {
    if (dialog.isOpened()) {
      dialog
          .getElement()
          .executeJs("setTimeout(() => this.querySelector('[slot=cancel-button]')?.focus(), 60)");
    }
  }

  private static ConfirmDialog question(String title, String text) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(title);
    dialog.setText(text);
    dialog.setCancelable(true);
    dialog.setConfirmButtonTheme("error primary");
    dialog.addOpenedChangeListener(_ -> focusTheHarmlessButton(dialog));
    return dialog;
  }
}
