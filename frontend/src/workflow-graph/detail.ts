const FAR = 0.4;
const NEAR = 0.8;
/** Pixels on the screen of a name that is not drawn at its own size. */
const LETTER_HEIGHT = 10.5;

/** How much of the nodes is drawn: less where it could not be read anyway. */
export interface Detail {
  readonly level: 'blocks' | 'names' | 'cards';
  /** Size of names in the drawing's units: they stay readable on the screen while nodes shrink. */
  readonly font: number;
}

/** In whole units, so that a zoom redraws the names only now and then. */
export function detailAt(scale: number): Detail {
  if (scale < FAR) return { level: 'blocks', font: 0 };
  if (scale < NEAR) return { level: 'names', font: Math.ceil(LETTER_HEIGHT / scale) };
  return { level: 'cards', font: 12.5 };
}
