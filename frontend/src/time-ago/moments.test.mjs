import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, lasting } from './moments.ts';

test('a moment is told by the unit that fits', () => {
  assert.equal(ago(0, 1_000), 'just now');
  assert.equal(ago(0, 42_000), '42 s ago');
  assert.equal(ago(0, 3 * 60_000), '3 min ago');
  assert.equal(ago(0, 5 * 3_600_000), '5 h ago');
  assert.equal(ago(0, 24 * 3_600_000), 'yesterday');
});

test('a duration always has a unit', () => {
  assert.equal(lasting(226), '226 ms');
  assert.equal(lasting(4_200), '4.2 s');
  assert.equal(lasting(72_000), '1 min 12 s');
});
