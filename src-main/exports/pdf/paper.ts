/** A PDF of A4 pages with what every page is drawn by: texts of so many lines at most, boxes, and their measures in points. */
import PDFDocument from "pdfkit";
import type { Language } from "../../../src-preload/asker.ts";
import { fontFiles } from "./fonts.ts";

export const page = { width: 595.28, height: 841.89, margin: 44 } as const;
export const content = { left: page.margin, right: page.width - page.margin, width: page.width - 2 * page.margin, top: page.margin, bottom: page.height - 52 } as const;

export const ink = {
  text: "#1c2522", soft: "#4a5651", faint: "#6b7671", line: "#cfd6d2", track: "#e6eae8", ground: "#f3f5f4",
  skill: "#1f7a66", experience: "#6d9dc4", semantic: "#e0b04e", again: "#8a62b5", learned: "#b3567f", met: "#1f7a4d", partly: "#9a6a00", notMet: "#b3372f",
} as const;

export interface Style {
  size: number;
  font?: keyof typeof fontFiles;
  color?: string;
  align?: "left" | "right";
  /** The most lines; what does not fit ends in an ellipsis. Without it, all there are. */
  lines?: number;
}

export interface Paper {
  /** Draws a text and gives its height. */
  put(text: string, x: number, y: number, width: number, style: Style): number;
  /** The height that `put` would give. */
  height(text: string, width: number, style: Style): number;
  box(x: number, y: number, width: number, height: number, color: string): void;
  line(y: number): void;
  /** Begins a page; `bookmark` names it in the reader's outline. */
  turn(bookmark?: string): void;
  /** Ends the document. Resolves when all of it was written. */
  end(): void;
  readonly stream: NodeJS.ReadableStream;
}

/** Between the lines of a text. */
const gap = 1.5;

/** `date` is written into the file, which is otherwise made of nothing but what is drawn: equal drawings are equal bytes. */
export function createPaper(title: string, date: Date, language: Language): Paper {
  const doc = new PDFDocument({
    size: "A4",
    // Texts are placed by their measures; a margin would make pdfkit turn pages by itself.
    margin: 0,
    autoFirstPage: false,
    // Fonts are named below. One that was opened by its path before it has a name would be read anew whenever it is chosen.
    font: "",
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: "Winnow", Producer: "Winnow", CreationDate: date, ModDate: date },
  });
  for (const [name, file] of Object.entries(fontFiles)) doc.registerFont(name, file);

  const prepare = ({ font = "regular", size, color = ink.text }: Style): void => {
    doc.font(font).fontSize(size).fillColor(color);
  };
  function options({ align = "left", lines }: Style, width: number): PDFKit.Mixins.TextOptions {
    const limit = lines === undefined ? {} : { height: lines * (doc.currentLineHeight() + gap) + 0.1, ellipsis: true };
    return { width, align, lineGap: gap, ...limit };
  }
  function height(text: string, width: number, style: Style): number {
    if (text === "") return 0;
    prepare(style);
    const whole = doc.heightOfString(text, { width, lineGap: gap });
    return style.lines === undefined ? whole : Math.min(whole, style.lines * (doc.currentLineHeight() + gap));
  }
  return {
    height,
    put(text, x, y, width, style) {
      if (text === "") return 0;
      const tall = height(text, width, style);
      doc.text(text, x, y, options(style, width));
      return tall;
    },
    box(x, y, width, tall, color) {
      doc.rect(x, y, width, tall).fill(color);
    },
    line(y) {
      doc.rect(content.left, y, content.width, 0.6).fill(ink.line);
    },
    turn(bookmark) {
      doc.addPage();
      if (bookmark !== undefined) doc.outline.addItem(bookmark);
    },
    end: () => { doc.end(); },
    stream: doc,
  };
}
