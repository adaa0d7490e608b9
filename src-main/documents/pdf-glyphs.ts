/** From pdf.js's drawing operations of a page to glyphs with a place, a size and a reason if nobody can see them. */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { glyphText, type FontKind } from "./glyph-text.ts";
import { maxGlyphsPerPage } from "./limits.ts";
import { Backdrop, colourOf, isWhite, type Colour } from "./pdf-backdrop.ts";
import { boxOf, glyphOf, isMark, isRectangle, numberOf } from "./pdf-arguments.ts";
import { RulingCollector, type Rulings } from "./pdf-rulings.ts";
import { contains, identity, intersection, multiply, toMatrix, transformBox, type Box, type Matrix } from "./pdf-matrix.ts";

export interface PdfFont {
  name: string;
  kind: FontKind;
  vertical: boolean;
  fontMatrix: Matrix;
  /** Height of the letters as a share of the font size: 1 but for fonts whose glyphs are drawings (Type 3). */
  emScale: number;
}

/** A glyph on the page as shown: x to the right, y downwards, in points, (x, y) the start of its baseline. */
export interface Glyph {
  /** Blank, or empty, where it says nothing. */
  text: string;
  x: number;
  y: number;
  /** Along the baseline. */
  width: number;
  size: number;
  font: string;
  /** Direction of the baseline in degrees, clockwise, in [0, 360). */
  angle: number;
  /** Why it cannot be seen, or null. "invisible" is PDF's own invisible mode, which scanners use for what they recognised. */
  hidden: "invisible" | "colour" | "place" | null;
}

export interface PageGlyphs {
  glyphs: Glyph[];
  /** Small filled or outlined shapes, about as wide as high: bullets that are drawn, not written. */
  marks: Box[];
  /** Straight lines: borders of tables, frames, edges of coloured fields. */
  rulings: Rulings;
  /** The part of the page that pictures cover, 0 to 1; above where they overlap. */
  pictures: number;
  /** Something at all is drawn. */
  hasDrawing: boolean;
  /** Of the page, in points. */
  width: number;
  height: number;
}

export interface Operations {
  fnArray: number[];
  argsArray: unknown[];
}

interface State {
  ctm: Matrix;
  clip: Box;
  fill: Colour;
  alpha: number;
  font: PdfFont | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
}

const black: Colour = [0, 0, 0];
const maxSaves = 500;
const maxMarks = 1_000;
const noFont: PdfFont = { name: "", kind: "letters", vertical: false, fontMatrix: [0.001, 0, 0, 0.001, 0, 0], emScale: 1 };

/**
 * Walks the operations of one page. `base` is the page's viewport matrix, `page` its visible box in the same space.
 * Linear in the number of operations and glyphs; stops adding glyphs at `maxGlyphsPerPage`.
 */
export function readGlyphs(operations: Operations, fontOf: (id: string) => PdfFont | null, base: Matrix, page: Box): PageGlyphs {
  const reader = new GlyphReader(fontOf, base, page);
  operations.fnArray.forEach((fn, i) => {
    const args = operations.argsArray[i];
    reader.apply(fn, Array.isArray(args) ? args : []);
  });
  return { glyphs: reader.glyphs, marks: reader.marks, rulings: reader.rulings.rulings(), pictures: reader.pictures, hasDrawing: reader.hasDrawing, width: page.x1, height: page.y1 };
}

class GlyphReader {
  readonly glyphs: Glyph[] = [];
  readonly marks: Box[] = [];
  readonly rulings = new RulingCollector();
  pictures = 0;
  hasDrawing = false;
  readonly #fontOf: (id: string) => PdfFont | null;
  readonly #base: Matrix;
  readonly #page: Box;
  readonly #backdrop = new Backdrop();
  readonly #stack: State[] = [];
  #state: State;
  #textMatrix: Matrix = identity;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  #clipNext = false;
  /** A save and a transform with nothing painted yet: where pdf.js left out a picture, nothing else remains of it. */
  #emptyTransform = false;

  constructor(fontOf: (id: string) => PdfFont | null, base: Matrix, page: Box) {
    this.#fontOf = fontOf;
    this.#base = base;
    this.#page = page;
    this.#state = this.#initial();
  }

  #initial(): State {
    return {
      ctm: this.#base, clip: this.#page, fill: black, alpha: 1, font: null, fontSize: 0, charSpacing: 0, wordSpacing: 0,
      scale: 1, rise: 0, leading: 0, mode: 0,
    };
  }

  apply(fn: number, args: unknown[]): void {
    const wasEmpty = this.#emptyTransform;
    this.#emptyTransform = false;
    switch (fn) {
      case OPS.save: return this.#save();
      case OPS.restore:
        if (wasEmpty) this.#picture();
        return this.#restore();
      case OPS.transform: {
        this.#transform(toMatrix(args));
        this.#emptyTransform = true;
        return;
      }
      case OPS.setGState: return this.#graphics(args[0]);
      case OPS.setFillRGBColor: this.#state.fill = colourOf(args[0]); return;
      case OPS.setFillColorN: this.#state.fill = null; return;
      case OPS.clip:
      case OPS.eoClip: this.#clipNext = true; return;
      case OPS.constructPath: return this.#path(args);
      case OPS.shadingFill: this.#backdrop.add(this.#state.clip, null, true); this.hasDrawing = true; return;
      case OPS.paintFormXObjectBegin: this.#save(); return this.#transform(toMatrix(args[0]));
      case OPS.paintFormXObjectEnd: return this.#restore();
      case OPS.beginAnnotation: {
        this.#save();
        this.#state = this.#initial();
        this.#transform(toMatrix(args[2]));
        return this.#transform(toMatrix(args[3]));
      }
      case OPS.endAnnotation: return this.#restore();
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask: return this.#picture();
      default: this.#applyText(fn, args);
    }
  }

  #applyText(fn: number, args: unknown[]): void {
    const state = this.#state;
    switch (fn) {
      case OPS.beginText:
        this.#textMatrix = identity;
        this.#x = this.#y = this.#lineX = this.#lineY = 0;
        return;
      case OPS.setTextMatrix:
        this.#textMatrix = toMatrix(args[0]) ?? identity;
        this.#x = this.#y = this.#lineX = this.#lineY = 0;
        return;
      case OPS.moveText: return this.#move(numberOf(args[0]), numberOf(args[1]));
      case OPS.setLeadingMoveText:
        state.leading = numberOf(args[1]);
        return this.#move(numberOf(args[0]), numberOf(args[1]));
      case OPS.nextLine: return this.#move(0, state.leading);
      case OPS.setLeading: state.leading = -numberOf(args[0]); return;
      case OPS.setFont: return this.#setFont(args[0], args[1]);
      case OPS.setCharSpacing: state.charSpacing = numberOf(args[0]); return;
      case OPS.setWordSpacing: state.wordSpacing = numberOf(args[0]); return;
      case OPS.setHScale: state.scale = numberOf(args[0]) / 100; return;
      case OPS.setTextRise: state.rise = numberOf(args[0]); return;
      case OPS.setTextRenderingMode: state.mode = numberOf(args[0]); return;
      case OPS.showText: if (Array.isArray(args[0])) this.#show(args[0]); return;
      default:
    }
  }

  #save(): void {
    if (this.#stack.length < maxSaves) this.#stack.push({ ...this.#state });
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #transform(matrix: Matrix | null): void {
    if (matrix) this.#state.ctm = multiply(this.#state.ctm, matrix);
  }

  #move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #setFont(id: unknown, size: unknown): void {
    this.#state.font = typeof id === "string" ? this.#fontOf(id) : null;
    this.#state.fontSize = numberOf(size);
  }

  #graphics(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry)) continue;
      if (entry[0] === "ca") this.#state.alpha = numberOf(entry[1]);
      if (entry[0] === "Font" && Array.isArray(entry[1])) this.#setFont(entry[1][0], entry[1][1]);
    }
  }

  #path(args: unknown[]): void {
    const [paint, data, bounds] = args;
    const box = boxOf(bounds);
    if (!box) return;
    const onPage = intersection(transformBox(this.#state.ctm, box), this.#state.clip);
    if (this.#clipNext) {
      this.#clipNext = false;
      this.#state.clip = onPage;
    }
    const fills = paint === OPS.fill || paint === OPS.eoFill || paint === OPS.fillStroke || paint === OPS.eoFillStroke ||
      paint === OPS.closeFillStroke || paint === OPS.closeEOFillStroke;
    if (paint !== OPS.endPath) {
      this.hasDrawing = true;
      if (!(fills && isWhite(this.#state.fill))) this.rulings.add(data, fills, this.#state.ctm, this.#state.clip);
      if (isMark(onPage) && this.marks.length < maxMarks) this.marks.push(onPage);
    }
    if (fills && this.#state.alpha > 0.5) this.#backdrop.add(onPage, this.#state.fill, isRectangle(data, box));
  }

  #picture(): void {
    const box = intersection(transformBox(this.#state.ctm, { x0: 0, y0: 0, x1: 1, y1: 1 }), this.#page);
    const area = Math.max(0, box.x1 - box.x0) * Math.max(0, box.y1 - box.y0);
    if (area > 400) this.#backdrop.add(box, null, true);
    this.pictures += area / Math.max(1, (this.#page.x1 - this.#page.x0) * (this.#page.y1 - this.#page.y0));
    if (area > 4) this.hasDrawing = true;
  }

  #show(items: unknown[]): void {
    const state = this.#state;
    const font = state.font ?? noFont;
    const size = state.fontSize;
    const matrix = multiply(state.ctm, this.#textMatrix);
    const [a, b, c, d, e, f] = matrix;
    const unit = font.fontMatrix[0] || 0.001;
    const along = Math.hypot(a, b);
    const height = Math.abs(size) * Math.hypot(c, d) * font.emScale;
    const direction = font.vertical ? 0 : Math.atan2(b * Math.sign(size * state.scale || 1), a * Math.sign(size * state.scale || 1));
    const angle = ((Math.round((direction * 180) / Math.PI) % 360) + 360) % 360;
    let hidden: Glyph["hidden"] | undefined;
    for (const item of items) {
      if (typeof item === "number") {
        const shift = (-item * size) / 1000;
        if (font.vertical) this.#y += -shift;
        else this.#x += shift * state.scale;
        continue;
      }
      const glyph = glyphOf(item);
      if (!glyph) continue;
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const advance = glyph.width * unit * size;
      const x = a * this.#x + c * (this.#y + state.rise) + e;
      const y = b * this.#x + d * (this.#y + state.rise) + f;
      const width = Math.abs(advance * state.scale) * along;
      if (font.vertical) this.#y -= size + spacing;
      else this.#x += (advance + spacing) * state.scale;
      if (this.glyphs.length >= maxGlyphsPerPage) return;
      // The middle of the letter: half its width along the baseline, a third of its height above it.
      const middleX = x + (Math.cos(direction) * width) / 2 + (Math.sin(direction) * height) / 3;
      const middleY = y + (Math.sin(direction) * width) / 2 - (Math.cos(direction) * height) / 3;
      hidden ??= this.#hiddenAt(middleX, middleY);
      this.glyphs.push({ text: glyphText(glyph.unicode, font.kind), x, y, width: font.vertical ? height : width, size: height, font: font.name, angle,
        hidden: hidden ?? (contains(this.#page, middleX, middleY) ? null : "place") });
    }
  }

  #hiddenAt(x: number, y: number): Glyph["hidden"] {
    const { mode, alpha, fill } = this.#state;
    if (mode === 3 || mode === 7) return "invisible";
    if (alpha < 0.05) return "colour";
    if ((mode === 0 || mode === 4) && this.#backdrop.swallows(fill, x, y)) return "colour";
    return null;
  }
}
