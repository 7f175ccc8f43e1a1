import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BigNumber, later, parseExactly, pathText } from './parse.ts';

test('numbers with more digits than JavaScript holds keep all of them', () => {
  const value = parseExactly('{"id": 12345678901234567890, "n": 5}');
  assert.ok(value.id instanceof BigNumber);
  assert.equal(value.id.text, '12345678901234567890');
  assert.equal(value.n, 5);
});

test('a stand-in says what is to come', () => {
  const value = parseExactly('{"\\u0000later": {"kind": "map", "size": 3}}');
  assert.deepEqual({ ...later(value) }, { kind: 'map', size: 3 });
  assert.equal(later(parseExactly('{"later": 1}')), undefined);
});

test('a path reads as YAQL', () => {
  assert.equal(pathText(['a', 0, 'odd key']), ".a[0].get('odd key')");
});
