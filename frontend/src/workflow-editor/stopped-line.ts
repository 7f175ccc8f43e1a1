import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** Lines with a meaning, from 0: where branches are held, and where an error is. */
export interface LitLines {
  stopped: readonly number[];
  failed: readonly number[];
}

const setLit = StateEffect.define<LitLines>();
const stopped = Decoration.line({ class: 'cm-stopped' });
const failed = Decoration.line({ class: 'cm-failed' });

const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(current, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setLit)) continue;
      const doc = transaction.state.doc;
      const at = (line: number) => doc.line(Math.min(Math.max(line, 0) + 1, doc.lines)).from;
      return Decoration.set(
        [
          ...effect.value.stopped.map((line) => stopped.range(at(line))),
          ...effect.value.failed.map((line) => failed.range(at(line))),
        ],
        true,
      );
    }
    return current.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function litLines(): Extension {
  return lit;
}

export function lightLines(view: EditorView, lines: LitLines) {
  view.dispatch({ effects: setLit.of(lines) });
}
