import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light, dark] = css.split("html[theme~='dark']");

const colour = (theme, name) => new RegExp(`--${name}: #([0-9a-f]{6})`).exec(theme)[1];
const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminance = (hex) =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => sum + weight * linear(parseInt(hex.slice(2 * at, 2 * at + 2), 16) / 255), 0);

function contrast(theme, one, other) {
  const [low, high] = [luminance(colour(theme, one)), luminance(colour(theme, other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

for (const [name, theme] of [['light', light], ['dark', dark]]) {
  for (const surface of ['surface', 'surface-sunken', 'surface-raised']) {
    test(`text is legible on ${surface} in the ${name} theme`, () => {
      for (const text of ['text', 'text-muted']) assert.ok(contrast(theme, text, surface) >= 4.5, text);
    });

    test(`outlines, edges and states stand out from ${surface} in the ${name} theme`, () => {
      const states = ['idle', 'waiting', 'running', 'held', 'paused', 'success', 'error', 'cancelled', 'skipped'];
      for (const shape of ['text-faint', ...states.map((state) => `state-${state}`)]) {
        assert.ok(contrast(theme, shape, surface) >= 3, shape);
      }
    });
  }
}
