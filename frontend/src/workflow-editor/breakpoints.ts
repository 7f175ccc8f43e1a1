import { RangeSet, StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, GutterMarker, gutter } from '@codemirror/view';

/** A breakpoint on a line, from 0. */
export interface LineBreakpoint {
  line: number;
  verified: boolean;
  enabled: boolean;
  title: string;
}

class Marker extends GutterMarker {
  constructor(private readonly breakpoint: LineBreakpoint) {
    super();
  }

  eq(other: Marker) {
    return JSON.stringify(other.breakpoint) === JSON.stringify(this.breakpoint);
  }

  toDOM() {
    const dot = document.createElement('span');
    dot.className = 'breakpoint';
    if (!this.breakpoint.verified) dot.classList.add('unverified');
    if (!this.breakpoint.enabled) dot.classList.add('disabled');
    dot.title = this.breakpoint.title;
    dot.setAttribute('role', 'img');
    dot.setAttribute('aria-label', this.breakpoint.title);
    return dot;
  }
}

const setMarkers = StateEffect.define<RangeSet<Marker>>();

const markers = StateField.define<RangeSet<Marker>>({
  create: () => RangeSet.empty,
  update(current, transaction) {
    const replaced = transaction.effects.find((effect) => effect.is(setMarkers));
    return replaced ? (replaced.value as RangeSet<Marker>) : current.map(transaction.changes);
  },
});

/** Shows these breakpoints and no others. */
export function showBreakpoints(view: EditorView, breakpoints: readonly LineBreakpoint[]) {
  const lines = view.state.doc.lines;
  const ranges = breakpoints
    .filter((one) => one.line >= 0 && one.line < lines)
    .sort((a, b) => a.line - b.line)
    .map((one) => new Marker(one).range(view.state.doc.line(one.line + 1).from));
  view.dispatch({ effects: setMarkers.of(RangeSet.of(ranges)) });
}

/** The gutter; a click on a line calls `toggle` with its number from 0. */
export function breakpointGutter(toggle: (line: number) => void): Extension {
  return [
    markers,
    gutter({
      class: 'cm-breakpoints',
      markers: (view) => view.state.field(markers),
      initialSpacer: () => new Marker({ line: 0, verified: true, enabled: true, title: '' }),
      domEventHandlers: {
        mousedown(view, block) {
          toggle(view.state.doc.lineAt(block.from).number - 1);
          return true;
        },
      },
    }),
  ];
}
