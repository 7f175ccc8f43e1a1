import { ICONS } from '../icons/icons';
import { stateLook } from '../state/states';
import type { Detail } from './detail';
import { rounded, type Box, type GraphEdge, type GraphGroup, type GraphNode, type NodeState } from './model';
import { lineHeight, linesIn, shortened } from './names';

const SVG = 'http://www.w3.org/2000/svg';
const CAPTION_EDGE = 16;

export function element(name: string, attributes: Record<string, string | number> = {}, text?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A node with as much as can be read; `stated` leaves room for the icon of a state. */
export function drawNode(node: GraphNode, detail: Detail, stated: boolean): SVGElement {
  const made = node.kind !== 'task' ? drawPill(node, detail) : drawTask(node, detail, stated);
  made.append(element('title', {}, node.detail ? `${node.label}\n${node.detail}` : node.label));
  return made;
}

function drawTask(node: GraphNode, detail: Detail, stated: boolean): SVGElement {
  const group = element('g', { class: 'node task', transform: `translate(${node.x} ${node.y})` });
  if (node.marks.includes('items') && detail.level !== 'blocks') {
    group.append(element('rect', { class: 'card under', x: 4, y: 4, width: node.w, height: node.h, rx: 8 }));
  }
  group.append(element('rect', { class: 'card', width: node.w, height: node.h, rx: 8 }));
  switch (detail.level) {
    case 'cards':
      group.append(...cardParts(node));
      break;
    case 'names':
      group.append(...nameParts(node, detail.font, stated));
      break;
    case 'blocks':
      if (stated) group.append(icon('', node.w / 2 - node.h / 2, 2, (node.h - 4) / 16));
  }
  return group;
}

function cardParts(node: GraphNode): SVGElement[] {
  const letters = Math.floor((node.w - 48) / 7);
  const parts = [
    icon(ICONS[node.marks.includes('workflow') ? 'graph' : 'action'].replace('!', ''), 12, node.h / 2 - 8, 1),
    element('text', { class: 'name', x: 36, y: node.detail ? 20 : node.h / 2 + 4 }, shortened(node.label, letters)),
  ];
  if (node.detail) {
    const room = Math.floor((node.w - 48) / 6.6);
    parts.push(element('text', { class: 'detail', x: 36, y: 36 }, shortened(node.detail, room)));
  }
  return [...parts, ...badges(node)];
}

/** Only the name, in two lines where it is long, and the icon of the state. */
function nameParts(node: GraphNode, font: number, stated: boolean): SVGElement[] {
  const side = font * 0.95;
  const left = stated ? side + 14 : 10;
  const lines = linesIn(node.label, node.w - left - 6, node.h, font);
  const top = node.h / 2 - ((lines.length - 1) * lineHeight(font)) / 2 + font * 0.36;
  const parts = lines.map((line, index) =>
    element('text', { class: 'name', x: left, y: top + index * lineHeight(font), style: `font-size:${font}px` }, line),
  );
  if (stated) parts.push(icon('', 8, node.h / 2 - side / 2, side / 16));
  if (node.marks.includes('join')) parts.push(joinBar(node));
  return parts;
}

function icon(path: string, x: number, y: number, scale: number): SVGElement {
  return element('path', { class: 'icon', d: path, transform: `translate(${x} ${y}) scale(${scale})` });
}

function drawPill(node: GraphNode, detail: Detail): SVGElement {
  const group = element('g', { class: `node ${node.kind} ${node.label}`, transform: `translate(${node.x} ${node.y})` });
  group.append(element('rect', { class: 'card', width: node.w, height: node.h, rx: node.h / 2 }));
  if (detail.level !== 'blocks') {
    const font = detail.level === 'cards' ? 11 : Math.min(detail.font, node.h * 0.75);
    const place = { x: node.w / 2, y: node.h / 2 + font * 0.36, 'text-anchor': 'middle', style: `font-size:${font}px` };
    group.append(element('text', { class: 'word', ...place }, node.label));
  }
  return group;
}

function badges(node: GraphNode): SVGElement[] {
  const made: SVGElement[] = [];
  let x = node.w - 8;
  const put = (text: string, title: string) => {
    const badge = element('text', { class: 'badge', x, y: 14, 'text-anchor': 'end' }, text);
    badge.append(element('title', {}, title));
    made.push(badge);
    x -= 7 * text.length + 4;
  };
  if (node.marks.includes('retry')) put('↻', 'retries');
  if (node.marks.includes('items')) put('☰', 'with-items');
  if (node.marks.includes('join')) made.push(joinBar(node));
  return made;
}

function joinBar(node: GraphNode): SVGElement {
  return element('rect', { class: 'join', x: node.w / 2 - 14, y: -3, width: 28, height: 6, rx: 3 });
}

/** Shows a state on a node that is drawn. */
export function paintNode(group: SVGElement, node: GraphNode, state: NodeState | undefined, running: boolean) {
  const name = state?.state ?? '';
  const look = stateLook(name || 'IDLE');
  if (name) group.setAttribute('data-state', name);
  else group.removeAttribute('data-state');
  group.style.setProperty('--node', name ? look.color : running ? 'var(--state-idle)' : 'var(--outline)');
  const drawn = group.querySelector('.icon');
  if (drawn && (running || name)) drawn.setAttribute('d', look.icon);
  mark(group, 'runs', state && state.runs > 1, () =>
    element('text', { class: 'runs', x: node.w - 8, y: node.h - 7, 'text-anchor': 'end' }, `×${state?.runs}`),
  );
  mark(group, 'breakpoint', state?.breakpoint, () => element('circle', { class: 'breakpoint', cx: 0, cy: node.h / 2, r: 5 }));
}

function mark(group: SVGElement, name: string, wanted: boolean | undefined, make: () => SVGElement) {
  group.querySelector(`:scope > .${name}`)?.remove();
  if (wanted) group.append(make());
}

export function drawGroup(box: GraphGroup): SVGElement {
  const group = element('g', { class: 'group', transform: `translate(${box.x} ${box.y})` });
  group.append(element('rect', { width: box.w, height: box.h, rx: 10 }));
  const style = `--most:${box.header * 0.62}px`;
  group.append(element('text', { class: 'caption', x: CAPTION_EDGE, y: box.header * 0.74, style }, box.label));
  return group;
}

/** Moves a group's caption along its upper edge to where it is seen. */
export function placeCaption(group: SVGElement, box: GraphGroup, seen: Box, scale: number) {
  const caption = group.querySelector('.caption');
  if (!caption) return;
  const font = Math.min(box.header * 0.62, Math.max(13, 12 / scale));
  const last = Math.max(CAPTION_EDGE, box.w - box.label.length * font * 0.6 - CAPTION_EDGE);
  const wanted = Math.min(last, Math.max(CAPTION_EDGE, seen.x - box.x + CAPTION_EDGE / scale));
  caption.setAttribute('x', String(Math.round(wanted)));
}

export function drawEdge(edge: GraphEdge): SVGElement {
  const group = element('g', { class: `edge ${edge.kind}` });
  group.append(element('path', { d: rounded(edge.points), 'marker-end': `url(#arrow-${edge.kind})` }));
  if (edge.label) {
    const text = edge.label.length > 26 ? `${edge.label.slice(0, 25)}…` : edge.label;
    const width = text.length * 6.4 + 10;
    group.append(element('rect', { class: 'plate', x: edge.labelX - width / 2, y: edge.labelY - 8, width, height: 16, rx: 8 }));
    group.append(element('text', { class: 'condition', x: edge.labelX, y: edge.labelY + 3.5, 'text-anchor': 'middle' }, text));
    group.append(element('title', {}, edge.label));
  }
  return group;
}

/** How a node reads to somebody who cannot see it. */
export function spoken(node: GraphNode, state: NodeState | undefined, before: number, after: number): string {
  const parts = [node.kind === 'task' ? `task ${node.label}` : node.label];
  if (state?.state) parts.push(stateLook(state.state).label);
  if (state && state.runs > 1) parts.push(`ran ${state.runs} times`);
  for (const made of node.marks) parts.push(made === 'items' ? 'with items' : made === 'workflow' ? 'nested workflow' : made);
  parts.push(`${before} predecessor${before === 1 ? '' : 's'}`, `${after} successor${after === 1 ? '' : 's'}`);
  if (state?.breakpoint) parts.push('breakpoint');
  return parts.join(', ');
}
