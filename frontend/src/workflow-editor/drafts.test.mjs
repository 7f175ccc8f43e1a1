import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from './drafts.ts';

function storage() {
  const kept = {};
  Object.defineProperties(kept, {
    getItem: { value: (key) => kept[key] ?? null },
    setItem: { value: (key, text) => void (kept[key] = text) },
    removeItem: { value: (key) => void delete kept[key] },
  });
  return kept;
}

test('a draft is offered until it is saved or thrown away', () => {
  const drafts = new Drafts(storage(), () => 1_000);

  drafts.keep('tramontane:/a', 'typed');

  assert.deepEqual(drafts.of('tramontane:/a', 'stored'), { text: 'typed', at: 1_000 });
  assert.equal(drafts.of('tramontane:/b', 'stored'), undefined);
  drafts.forget('tramontane:/a');
  assert.equal(drafts.of('tramontane:/a', 'stored'), undefined);
});

test('a draft that says what is stored is none', () => {
  const drafts = new Drafts(storage(), () => 1_000);

  drafts.keep('tramontane:/a', 'same');

  assert.equal(drafts.of('tramontane:/a', 'same'), undefined);
});

test('drafts are forgotten after two weeks', () => {
  let now = 0;
  const drafts = new Drafts(storage(), () => now);

  drafts.keep('tramontane:/a', 'typed');
  now = 15 * 24 * 3_600_000;

  assert.equal(drafts.of('tramontane:/a', 'stored'), undefined);
});

test('storage that holds nonsense offers nothing', () => {
  const kept = storage();
  kept.setItem('tramontane.draft:tramontane:/a', '{broken');

  assert.equal(new Drafts(kept).of('tramontane:/a', 'stored'), undefined);
});
