import type { Box } from './model';

const SMALLEST = 0.04;
const LARGEST = 2;

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
  fit(width: number, height: number, padding = 24) {
    const room = Math.min((this.width - 2 * padding) / width, (this.height - 2 * padding) / height);
    this.scale = Math.min(1, Math.max(SMALLEST, room));
    this.x = (this.width - width * this.scale) / 2;
    this.y = Math.max(padding, (this.height - height * this.scale) / 2);
  }

  /** Moves as little as needed to have the box well inside; comes close enough to read it. */
  reveal(box: Box, readable: boolean) {
    if (readable && this.scale < 0.7) {
      this.scale = 0.9;
      this.centre(box);
      return;
    }
    const left = box.x * this.scale + this.x;
    const top = box.y * this.scale + this.y;
    const inside =
      left >= 8 && top >= 8 && left + box.w * this.scale <= this.width - 8 && top + box.h * this.scale <= this.height - 8;
    if (!inside) this.centre(box);
  }

  private centre(box: Box) {
    this.x = this.width / 2 - (box.x + box.w / 2) * this.scale;
    this.y = this.height / 2 - (box.y + box.h / 2) * this.scale;
  }
}
