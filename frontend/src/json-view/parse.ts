/** A part of a value that the server has not sent yet. */
export interface Later {
  readonly kind: 'map' | 'list' | 'text';
  readonly size: number;
}

/** A number with more digits than JavaScript's numbers can hold, as its text. */
export class BigNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Json = null | boolean | number | string | BigNumber | Json[] | { [key: string]: Json };

const LATER = '\u0000later';

/** Reads JSON and keeps the exact text of numbers that would lose digits. */
export function parseExactly(text: string): Json {
  const exact = (_key: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && context?.source && /^-?\d{16,}$/.test(context.source)
      ? new BigNumber(context.source)
      : value;
  return JSON.parse(text, exact as (key: string, value: unknown) => unknown) as Json;
}

/** What stands in for a part that is to be asked for, if `value` is such a stand-in. */
export function later(value: Json): Later | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof BigNumber) return undefined;
  const mark = value[LATER];
  return mark === undefined ? undefined : (mark as unknown as Later);
}

/** `a.b[0]['odd key']`, as YAQL and people write it. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : /^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `.get('${part}')`))
    .join('');
}
