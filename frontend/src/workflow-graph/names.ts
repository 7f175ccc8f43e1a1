const LETTER_WIDTH = 0.57;
const LINE = 1.14;

/** Keeps the beginning and the end, which tell long names apart. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = Math.ceil((most - 1) * 0.55);
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`;
}

/** The lines of a name in a box, at most two. */
export function linesIn(label: string, width: number, height: number, font: number): string[] {
  const letters = Math.max(3, Math.floor(width / (font * LETTER_WIDTH)));
  return brokenName(label, letters, height >= 2 * font * LINE);
}

export function lineHeight(font: number): number {
  return font * LINE;
}

/** Breaks a name between its words where that leaves room for the rest. */
export function brokenName(label: string, letters: number, twoLines: boolean): string[] {
  if (label.length <= letters || !twoLines) return [shortened(label, letters)];
  const least = Math.max(1, Math.min(label.length - letters, Math.ceil(letters * 0.9)));
  let cut = letters;
  for (let at = letters; at >= least; at--) {
    if (isBetweenWords(label, at)) {
      cut = at;
      break;
    }
  }
  return [label.slice(0, cut), shortened(label.slice(cut), letters)];
}

function isBetweenWords(label: string, at: number): boolean {
  const before = label.charAt(at - 1);
  return /[_\-. ]/.test(before) || (/[a-z]/.test(before) && /[A-Z]/.test(label.charAt(at)));
}
