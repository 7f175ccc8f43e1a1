/** What the server computes from a definition; coordinates are pixels at scale 1. */
export interface GraphLayout {
  width: number;
  height: number;
  nodes: GraphNode[];
  groups: GraphGroup[];
  edges: GraphEdge[];
}

export interface GraphNode {
  id: string;
  kind: 'task' | 'start' | 'end' | 'command';
  label: string;
  detail: string;
  x: number;
  y: number;
  w: number;
  h: number;
  /** join, items, retry, workflow */
  marks: string[];
}

/** Many alike strands, laid out as a block. */
export interface GraphGroup {
  id: string;
  label: string;
  x: number;
  y: number;
  w: number;
  h: number;
  /** Height of the band at its upper edge that holds the label. */
  header: number;
}

export interface GraphEdge {
  from: string;
  to: string;
  kind: 'start' | 'success' | 'error' | 'complete' | 'skip' | 'requires' | 'end';
  label: string;
  points: number[];
  /** Middle of the label. */
  labelX: number;
  labelY: number;
}

/** What one task is doing. */
export interface NodeState {
  id: string;
  state: string;
  /** How often the task ran in this execution. */
  runs: number;
  /** A breakpoint is on it. */
  breakpoint: boolean;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

export function boxOf(points: readonly number[]): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < points.length; i += 2) {
    left = Math.min(left, points[i]);
    right = Math.max(right, points[i]);
    top = Math.min(top, points[i + 1]);
    bottom = Math.max(bottom, points[i + 1]);
  }
  return { x: left - 1, y: top - 1, w: right - left + 2, h: bottom - top + 2 };
}

/** A polyline with rounded corners. */
export function rounded(points: readonly number[], radius = 7): string {
  const path = [`M${points[0]} ${points[1]}`];
  for (let i = 2; i < points.length - 2; i += 2) {
    const [x, y] = [points[i], points[i + 1]];
    const before = towards(x, y, points[i - 2], points[i - 1], radius);
    const after = towards(x, y, points[i + 2], points[i + 3], radius);
    path.push(`L${before[0]} ${before[1]}Q${x} ${y} ${after[0]} ${after[1]}`);
  }
  path.push(`L${points[points.length - 2]} ${points[points.length - 1]}`);
  return path.join('');
}

function towards(x: number, y: number, ox: number, oy: number, radius: number): [number, number] {
  const length = Math.hypot(ox - x, oy - y) || 1;
  const step = Math.min(radius, length / 2);
  return [x + ((ox - x) / length) * step, y + ((oy - y) / length) * step];
}
