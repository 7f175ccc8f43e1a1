import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, overlaps, rounded, shortened } from './model.ts';
import { Neighbours } from './neighbours.ts';
import { Viewport } from './viewport.ts';

const node = (id, x, y) => ({ id, kind: 'task', label: id, detail: '', x, y, w: 100, h: 40, marks: [] });
const edge = (from, to) => ({ from, to, kind: 'success', label: '', points: [], labelX: 0, labelY: 0 });

test('a long name keeps its beginning and its end', () => {
  assert.equal(shortened('subnet_cmg01_acc_lb1_delete', 12), 'subnet_…lete');
  assert.equal(shortened('short', 12), 'short');
});

test('a polyline starts and ends where it should and rounds its corners', () => {
  const path = rounded([0, 0, 0, 50, 80, 50]);
  assert.match(path, /^M0 0/);
  assert.match(path, /Q0 50 /);
  assert.match(path, /L80 50$/);
});

test('only boxes that share room overlap', () => {
  assert.ok(overlaps({ x: 0, y: 0, w: 10, h: 10 }, boxOf([5, 5, 20, 20])));
  assert.ok(!overlaps({ x: 0, y: 0, w: 10, h: 10 }, { x: 11, y: 0, w: 5, h: 5 }));
});

test('arrow keys follow edges down and up and lie beside otherwise', () => {
  const layout = { width: 0, height: 0, groups: [], nodes: [node('a', 0, 0), node('b', 0, 90), node('c', 140, 90)], edges: [edge('a', 'b'), edge('a', 'c')] };
  const neighbours = new Neighbours(layout);
  assert.equal(neighbours.next('a', 'ArrowDown'), 'b');
  assert.equal(neighbours.next('c', 'ArrowUp'), 'a');
  assert.equal(neighbours.next('b', 'ArrowRight'), 'c');
  assert.equal(neighbours.next('c', 'ArrowRight'), undefined);
});

test('zooming keeps the point under the pointer where it is', () => {
  const view = new Viewport(800, 600);
  const before = (200 - view.x) / view.scale;
  view.zoom(1.5, 200, 100);
  assert.ok(Math.abs((200 - view.x) / view.scale - before) < 1e-9);
});

test('fitting shows all of a large drawing and never enlarges a small one', () => {
  const view = new Viewport(800, 600);
  view.fit(4000, 1000);
  assert.ok(view.seen(0).w >= 4000);
  view.fit(100, 100);
  assert.equal(view.scale, 1);
});
