import type { GraphLayout, GraphNode } from './model';

/** Finds the node an arrow key leads to. */
export class Neighbours {
  private readonly nodes: ReadonlyMap<string, GraphNode>;
  private readonly after = new Map<string, string[]>();
  private readonly before = new Map<string, string[]>();

  constructor(layout: GraphLayout) {
    this.nodes = new Map(layout.nodes.map((node) => [node.id, node]));
    for (const edge of layout.edges) {
      push(this.after, edge.from, edge.to);
      push(this.before, edge.to, edge.from);
    }
  }

  predecessors(id: string): readonly string[] {
    return this.before.get(id) ?? [];
  }

  successors(id: string): readonly string[] {
    return this.after.get(id) ?? [];
  }

  /** Along an edge if there is one, else to the nearest node in that direction. */
  next(id: string, key: string): string | undefined {
    if (key === 'ArrowDown') return this.known(this.successors(id)) ?? this.nearest(id, 0, 1);
    if (key === 'ArrowUp') return this.known(this.predecessors(id)) ?? this.nearest(id, 0, -1);
    if (key === 'ArrowLeft') return this.nearest(id, -1, 0);
    if (key === 'ArrowRight') return this.nearest(id, 1, 0);
    return undefined;
  }

  private known(ids: readonly string[]): string | undefined {
    return ids.find((id) => this.nodes.has(id));
  }

  private nearest(id: string, dx: number, dy: number): string | undefined {
    const from = this.nodes.get(id);
    if (!from) return undefined;
    let best: string | undefined;
    let shortest = Infinity;
    for (const node of this.nodes.values()) {
      const x = node.x + node.w / 2 - (from.x + from.w / 2);
      const y = node.y + node.h / 2 - (from.y + from.h / 2);
      const along = x * dx + y * dy;
      if (along < 4) continue;
      const distance = along + 3 * Math.abs(x * dy + y * dx);
      if (distance < shortest) [shortest, best] = [distance, node.id];
    }
    return best;
  }
}

function push(map: Map<string, string[]>, key: string, value: string) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
