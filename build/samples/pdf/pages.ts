/** A PDF document whose pages are filled column by column. Same input, same bytes. */
import PDFDocument from "pdfkit";

export type Document = InstanceType<typeof PDFDocument>;

export interface Ink {
  font: string;
  /** Points. */
  size: number;
  colour: string;
}

/** Any fixed moment would do: a resume's bytes must not depend on when it was made. */
const madeOn = new Date("2026-01-15T09:00:00Z");

/**
 * The standard fonts have the characters of Windows-1252 and no others; pdfkit would print wrong ones in silence.
 */
const beyondStandardFonts = /[^\n\x20-\x7e\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Uncompressed, because deflate gives other bytes on other processors. */
export function newDocument(title: string, paper: "LETTER" | "A4"): Document {
  return new PDFDocument({
    size: paper,
    margin: 0,
    compress: false,
    bufferPages: true,
    info: { Title: title, Author: title, CreationDate: madeOn },
  });
}

export function toBytes(doc: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
    doc.end();
  });
}

/** Where a column stands on every page, in points. */
export interface Place {
  x: number;
  width: number;
  /** Upper edge on the first page and on the later ones. */
  top: number;
  topLater: number;
  bottom: number;
  /** Paints what lies under the text of a page that was just added. */
  paintPage?: () => void;
}

/** Writes downwards and goes on at the top of the next page when the next piece would not fit. */
export class Column {
  readonly doc: Document;
  readonly place: Place;
  y: number;
  private page = 0;

  constructor(doc: Document, place: Place) {
    this.doc = doc;
    this.place = place;
    this.y = place.top;
  }

  /** Makes sure that `height` points fit below. */
  keep(height: number): void {
    this.doc.switchToPage(this.page);
    if (this.y + height <= this.place.bottom) return;
    this.page += 1;
    if (this.page >= this.doc.bufferedPageRange().count) {
      this.doc.addPage();
      this.place.paintPage?.();
    }
    this.doc.switchToPage(this.page);
    this.y = this.place.topLater;
  }

  get pagesUsed(): number {
    return this.page + 1;
  }

  skip(height: number): void {
    this.y += height;
  }

  private use({ font, size, colour }: Ink, text: string): void {
    const wrong = beyondStandardFonts.exec(text);
    if (wrong) throw new Error(`The standard PDF fonts have no “${wrong[0]}” (in “${text}”).`);
    this.doc.font(font).fontSize(size).fillColor(colour);
  }

  /** Height of `text` when set in this column. */
  heightOf(text: string, ink: Ink, indent = 0): number {
    this.use(ink, text);
    return this.doc.heightOfString(text, { width: this.place.width - indent, lineGap: ink.size * 0.18 });
  }

  write(text: string, ink: Ink, options: { indent?: number; align?: "left" | "center" | "right" } = {}): void {
    const { indent = 0, align = "left" } = options;
    const height = this.heightOf(text, ink, indent);
    this.keep(height);
    this.use(ink, text);
    this.doc.text(text, this.place.x + indent, this.y, {
      width: this.place.width - indent, align, lineGap: ink.size * 0.18,
    });
    this.y += height;
  }

  bullet(text: string, ink: Ink): void {
    const indent = ink.size * 1.1;
    this.keep(this.heightOf(text, ink, indent));
    this.use(ink, text);
    this.doc.text("•", this.place.x + 1, this.y, { lineBreak: false });
    this.write(text, ink, { indent });
    this.skip(ink.size * 0.15);
  }

  /** `left` with `right` at the right edge of its first line. */
  row(left: string, leftInk: Ink, right: string | null, rightInk: Ink): void {
    this.use(rightInk, right ?? "");
    const reserved = right === null ? 0 : this.doc.widthOfString(right) + 12;
    const options = { width: this.place.width - reserved, lineGap: leftInk.size * 0.18 };
    this.use(leftInk, left);
    const height = this.doc.heightOfString(left, options);
    this.keep(height);
    this.use(leftInk, left);
    this.doc.text(left, this.place.x, this.y, options);
    if (right !== null) {
      this.use(rightInk, right);
      const drop = Math.max(0, (leftInk.size - rightInk.size) * 0.75);
      this.doc.text(right, this.place.x + this.place.width - reserved + 12, this.y + drop, { lineBreak: false });
    }
    this.y += height;
  }

  /** A thin line over the whole width. */
  rule(colour: string, thickness = 0.6): void {
    this.doc
      .moveTo(this.place.x, this.y)
      .lineTo(this.place.x + this.place.width, this.y)
      .lineWidth(thickness)
      .strokeColor(colour)
      .stroke();
  }
}
