import { ICONS } from '../icons/icons';
import { stateLook } from '../state/states';
import { rounded, shortened, type GraphEdge, type GraphGroup, type GraphNode, type NodeState } from './model';

const SVG = 'http://www.w3.org/2000/svg';

export function element(name: string, attributes: Record<string, string | number> = {}, text?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A node as a plain block, for when names could not be read anyway. */
export function drawBlock(node: GraphNode): SVGElement {
  const group = element('g', { class: `node ${node.kind}`, transform: `translate(${node.x} ${node.y})` });
  group.append(element('rect', { class: 'card', width: node.w, height: node.h, rx: 6 }));
  return group;
}

export function drawNode(node: GraphNode): SVGElement {
  if (node.kind !== 'task') return drawPill(node);
  const group = element('g', { class: 'node task', transform: `translate(${node.x} ${node.y})` });
  if (node.marks.includes('items')) {
    group.append(element('rect', { class: 'card under', x: 4, y: 4, width: node.w, height: node.h, rx: 8 }));
  }
  group.append(element('rect', { class: 'card', width: node.w, height: node.h, rx: 8 }));
  const icon = element('path', { class: 'icon', transform: `translate(12 ${node.h / 2 - 8})` });
  icon.setAttribute('d', ICONS[node.marks.includes('workflow') ? 'graph' : 'action'].replace('!', ''));
  group.append(icon);
  const letters = Math.floor((node.w - 48) / 7);
  group.append(element('text', { class: 'name', x: 36, y: node.detail ? 20 : node.h / 2 + 4 }, shortened(node.label, letters)));
  if (node.detail) {
    const room = Math.floor((node.w - 48) / 6.6);
    group.append(element('text', { class: 'detail', x: 36, y: 36 }, shortened(node.detail, room)));
  }
  group.append(...badges(node));
  group.append(element('title', {}, `${node.label}\n${node.detail}`));
  return group;
}

function drawPill(node: GraphNode): SVGElement {
  const group = element('g', { class: `node ${node.kind} ${node.label}`, transform: `translate(${node.x} ${node.y})` });
  group.append(element('rect', { class: 'card', width: node.w, height: node.h, rx: node.h / 2 }));
  group.append(element('text', { class: 'word', x: node.w / 2, y: node.h / 2 + 4, 'text-anchor': 'middle' }, node.label));
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
  if (node.marks.includes('join')) {
    made.push(element('rect', { class: 'join', x: node.w / 2 - 14, y: -3, width: 28, height: 6, rx: 3 }));
  }
  return made;
}

/** Shows a state on a node that is drawn. */
export function paintNode(group: SVGElement, node: GraphNode, state: NodeState | undefined, running: boolean) {
  const name = state?.state ?? '';
  const look = stateLook(name || 'IDLE');
  if (name) group.setAttribute('data-state', name);
  else group.removeAttribute('data-state');
  group.style.setProperty('--node', name ? look.color : running ? 'var(--state-idle)' : 'var(--line-strong)');
  const icon = group.querySelector('.icon');
  if (icon && (running || name)) icon.setAttribute('d', look.icon);
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
  group.append(element('text', { class: 'caption', x: 4, y: -7 }, box.label));
  return group;
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
