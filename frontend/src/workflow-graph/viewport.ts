import type { Box } from './model';

/** From this scale on the names of tasks can be read. */
export const LEGIBLE = 0.5;

const SMALLEST = 0.04;
const LARGEST = 2;
/** Close enough to read everything, far enough to see what is around. */
const COMFORTABLE = 0.85;
const PADDING = 24;
/** What is brought into sight keeps this distance from the edges. */
const CLEAR = 16;

/** What part of the drawing is seen: screen = drawing × scale + offset. */
export class Viewport {
  scale = 1;
  x = 0;
  y = 0;

  width: number;
  height: number;

  constructor(width = 0, height = 0) {
    this.width = width;
    this.height = height;
  }

  /** The seen part in the drawing's coordinates, with a margin of screen pixels around it. */
  seen(margin: number): Box {
    return {
      x: (-margin - this.x) / this.scale,
      y: (-margin - this.y) / this.scale,
      w: (this.width + 2 * margin) / this.scale,
      h: (this.height + 2 * margin) / this.scale,
    };
  }

  pan(dx: number, dy: number) {
    this.x += dx;
    this.y += dy;
  }

  /** Zooms and keeps the point under the pointer where it is. */
  zoom(factor: number, atX = this.width / 2, atY = this.height / 2) {
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.scale * factor));
    this.x = atX - ((atX - this.x) / this.scale) * scale;
    this.y = atY - ((atY - this.y) / this.scale) * scale;
    this.scale = scale;
  }

  /** Shows all of it, never larger than life. */
  fit(width: number, height: number) {
    this.scale = Math.min(1, Math.max(SMALLEST, this.room(width, height)));
    this.x = (this.width - width * this.scale) / 2;
    this.y = Math.max(PADDING, (this.height - height * this.scale) / 2);
  }

  /** What is seen first: all of it if names can be read then, else as much as can, from the start on. */
  open(width: number, height: number, start: Box) {
    if (this.room(width, height) >= LEGIBLE) {
      this.fit(width, height);
      return;
    }
    this.scale = Math.min(COMFORTABLE, Math.max(LEGIBLE, this.across(width)));
    this.centre(start);
    this.x = within(this.x, this.width - PADDING - width * this.scale, PADDING);
    this.y = Math.min(PADDING, PADDING * 2 - start.y * this.scale);
  }

  /** Leaves the view as it is if the box is well inside; comes close enough to read it if asked to. */
  reveal(box: Box, readable: boolean) {
    if (readable && this.scale < LEGIBLE) {
      this.scale = COMFORTABLE;
      this.centre(box);
      return;
    }
    const left = box.x * this.scale + this.x;
    const top = box.y * this.scale + this.y;
    const inside =
      left >= CLEAR &&
      top >= CLEAR &&
      left + box.w * this.scale <= this.width - CLEAR &&
      top + box.h * this.scale <= this.height - CLEAR;
    if (!inside) this.centre(box);
  }

  private centre(box: Box) {
    this.x = this.width / 2 - (box.x + box.w / 2) * this.scale;
    this.y = this.height / 2 - (box.y + box.h / 2) * this.scale;
  }

  /** The scale at which its width has room. */
  private across(width: number): number {
    return (this.width - 2 * PADDING) / width;
  }

  /** The scale at which all of it has room. */
  private room(width: number, height: number): number {
    return Math.min(this.across(width), (this.height - 2 * PADDING) / height);
  }
}

/** The nearest number between two bounds; the middle where they leave no room. */
function within(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}
