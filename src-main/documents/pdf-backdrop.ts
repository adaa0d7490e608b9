/** What is painted behind the text of a page: enough to tell white text on a dark sidebar from white text on white. */
import { contains, type Box } from "./pdf-matrix.ts";

/** Red, green, blue in 0–255; null when the colour is not one flat colour (a picture, a gradient, a pattern). */
export type Colour = readonly [number, number, number] | null;

const white = [255, 255, 255] as const;
const maxShapes = 4_000;
/** Largest difference of a channel at which two colours look the same to a reader. */
const sameColourDistance = 18;

/** "#rrggbb" as a colour. */
export function colourOf(value: unknown): Colour {
  if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value)) return null;
  const n = parseInt(value.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

export class Backdrop {
  readonly #shapes: { box: Box; colour: Colour; exact: boolean }[] = [];

  /** `exact` is true when the shape fills its whole box (a plain rectangle). */
  add(box: Box, colour: Colour, exact: boolean): void {
    if (this.#shapes.length < maxShapes && box.x1 - box.x0 > 2 && box.y1 - box.y0 > 2) this.#shapes.push({ box, colour, exact });
  }

  /** Whether text of this colour at this point cannot be told from what lies behind it. */
  swallows(colour: Colour, x: number, y: number): boolean {
    // A drawing with more shapes than are kept: nothing can be said.
    if (!colour || this.#shapes.length >= maxShapes) return false;
    for (let i = this.#shapes.length - 1; i >= 0; i--) {
      const shape = this.#shapes[i];
      if (!shape || !contains(shape.box, x, y)) continue;
      if (!shape.colour) return false;
      const same = alike(colour, shape.colour);
      if (shape.exact) return same;
      // A shape that may not reach this point: different colours prove nothing hidden, equal ones prove nothing at all.
      if (!same) return false;
    }
    return alike(colour, white);
  }
}

/** Whether it cannot be told from paper. */
export function isWhite(colour: Colour): boolean {
  return colour !== null && alike(colour, white);
}

function alike(a: NonNullable<Colour>, b: NonNullable<Colour>): boolean {
  return a.every((channel, i) => Math.abs(channel - (b[i] ?? 0)) <= sameColourDistance);
}
