import { stateLook } from '../state/states';
import type { GraphLayout, NodeState } from './model';
import type { Viewport } from './viewport';

const WIDTH = 168;
const HEIGHT = 112;

/** The whole drawing in a corner: where things happen, and what part is seen. */
export class Minimap {
  private scale = 1;

  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** Drawing coordinates of a point of the canvas. */
  place(x: number, y: number): [number, number] {
    return [x / this.scale, y / this.scale];
  }

  draw(layout: GraphLayout, states: ReadonlyMap<string, NodeState>, view: Viewport) {
    this.scale = Math.min(WIDTH / layout.width, HEIGHT / layout.height);
    const ratio = window.devicePixelRatio || 1;
    const width = Math.max(24, layout.width * this.scale);
    const height = Math.max(24, layout.height * this.scale);
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    const pen = this.canvas.getContext('2d');
    if (!pen) return;
    pen.scale(ratio, ratio);
    const colours = this.colours();
    for (const node of layout.nodes) {
      pen.fillStyle = colours(states.get(node.id)?.state ?? '');
      pen.fillRect(
        node.x * this.scale,
        node.y * this.scale,
        Math.max(1.5, node.w * this.scale - 0.5),
        Math.max(1.5, node.h * this.scale - 0.5),
      );
    }
    const seen = view.seen(0);
    pen.strokeStyle = colours('seen');
    pen.lineWidth = 1.5;
    pen.strokeRect(seen.x * this.scale, seen.y * this.scale, seen.w * this.scale, seen.h * this.scale);
  }

  private colours(): (state: string) => string {
    const style = getComputedStyle(this.canvas);
    const known = new Map<string, string>();
    return (state) => {
      let colour = known.get(state);
      if (colour === undefined) {
        const name = state === 'seen' ? 'var(--accent)' : state ? stateLook(state).color : 'var(--outline)';
        colour = style.getPropertyValue(name.slice(4, -1)).trim();
        known.set(state, colour);
      }
      return colour;
    };
  }
}
