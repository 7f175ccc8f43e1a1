import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detailAt } from './detail.ts';
import { boxOf, overlaps, rounded } from './model.ts';
import { brokenName, linesIn, shortened } from './names.ts';
import { Neighbours } from './neighbours.ts';
import { LEGIBLE, Viewport } from './viewport.ts';

const node = (id, x, y) => ({ id, kind: 'task', label: id, detail: '', x, y, w: 100, h: 40, marks: [] });
const edge = (from, to) => ({ from, to, kind: 'success', label: '', points: [], labelX: 0, labelY: 0 });

test('a long name keeps its beginning and its end', () => {
  assert.equal(shortened('subnet_cmg01_acc_lb1_delete', 12), 'subnet_…lete');
  assert.equal(shortened('short', 12), 'short');
});

test('a long name is broken between its words, and each line keeps to its room', () => {
  assert.deepEqual(brokenName('subnet_cmg01_acc_lb1_1_delete', 16, true), ['subnet_cmg01_', 'acc_lb1_1_delete']);
  assert.deepEqual(brokenName('createVirtualMachine', 14, true), ['createVirtual', 'Machine']);
  assert.deepEqual(brokenName('subnet_cmg01_acc_lb1_1_delete', 16, false), ['subnet_cm…delete']);
  for (const name of ['x'.repeat(60), 'port_cmg01_LB1_eth0_22cee01f_e9b9_attach_to_server']) {
    assert.ok(brokenName(name, 17, true).every((line) => line.length <= 17));
  }
});

test('names are as large on the screen at every scale at which they are drawn', () => {
  for (const scale of [0.4, 0.5, 0.63, 0.79]) {
    const detail = detailAt(scale);
    assert.equal(detail.level, 'names');
    assert.ok(detail.font * scale >= 10 && detail.font * scale < 12);
  }
  assert.equal(detailAt(0.2).level, 'blocks');
  assert.equal(detailAt(1).level, 'cards');
  assert.equal(detailAt(LEGIBLE).level, 'names');
});

test('a box of the usual size holds two lines of a name at the scale of the first sight', () => {
  assert.equal(linesIn('subnet_cmg01_acc_lb1_1_delete', 210, 48, detailAt(LEGIBLE).font).length, 2);
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

test('a large drawing opens at a scale that can be read, with its start in sight', () => {
  const view = new Viewport(590, 594);
  const start = { x: 20, y: 16, w: 60, h: 22 };
  view.open(3000, 1900, start);
  assert.ok(view.scale >= LEGIBLE);
  assert.ok(overlaps(start, view.seen(-16)));
  view.open(3000, 1900, { ...start, x: 1500 });
  assert.ok(overlaps({ ...start, x: 1500 }, view.seen(-16)));
});

test('a drawing that can be read as a whole opens as a whole', () => {
  const view = new Viewport(800, 600);
  view.open(900, 900, { x: 400, y: 16, w: 60, h: 22 });
  assert.ok(view.seen(0).h >= 900);
});

test('a long narrow drawing opens close, at its beginning', () => {
  const view = new Viewport(800, 600);
  view.open(300, 9000, { x: 120, y: 16, w: 60, h: 22 });
  assert.ok(view.scale > 0.8);
  assert.ok(overlaps({ x: 120, y: 16, w: 60, h: 22 }, view.seen(-16)));
});

test('a box that is hidden after the view became smaller is brought into sight, one in sight stays', () => {
  const view = new Viewport(800, 600);
  const box = { x: 300, y: 500, w: 200, h: 48 };
  view.reveal(box, true);
  assert.deepEqual([view.x, view.y], [0, 0]);
  view.height = 250;
  view.reveal(box, true);
  assert.ok(overlaps(box, view.seen(-60)));
});

test('from afar a task is approached until it can be read, unless it was chosen there', () => {
  const view = new Viewport(800, 600);
  view.fit(6000, 4000);
  view.reveal({ x: 3000, y: 2000, w: 200, h: 48 }, false);
  assert.ok(view.scale < LEGIBLE);
  view.reveal({ x: 3000, y: 2000, w: 200, h: 48 }, true);
  assert.ok(view.scale >= LEGIBLE);
});
