/** Headed lists as a PDF, as long as they are: what is stored about a person, to be read by that person. */
import { buffer } from "node:stream/consumers";
import type { Language } from "../../../src-preload/asker.ts";
import { drawFoot } from "../pdf/drawn.ts";
import { content, createPaper, ink, type Style } from "../pdf/paper.ts";
import { printed } from "../pdf/printed.ts";

export interface SubjectSection {
  heading: string;
  /** A line and, smaller under it, what belongs to it. */
  lines: { text: string; small?: string }[];
}

export interface SubjectDocument {
  title: string;
  /** What this is, and by whom it was made. */
  about: string;
  sections: SubjectSection[];
  date: Date;
  language: Language;
}

const styles = {
  title: { size: 17, font: "bold" }, about: { size: 9, color: ink.soft }, heading: { size: 11.5, font: "bold" }, text: { size: 9 }, small: { size: 7.5, color: ink.faint },
} as const satisfies Record<string, Style>;
const between = 3;
const beforeHeading = 14;
/** A heading is not left alone at the foot of a page. */
const headingRoom = 60;
/** Characters of a line; a longer one is cut up. */
const longest = 1500;

/** Sections without a line are left out. Equal documents give equal bytes. */
export async function subjectPdf({ title, about, sections, date, language }: SubjectDocument): Promise<Buffer> {
  const paper = createPaper(title, date, language);
  const written = buffer(paper.stream);
  let number = 0;
  let y = 0;

  function turn(bookmark?: string): void {
    paper.turn(bookmark);
    number += 1;
    y = content.top;
    drawFoot(paper, printed(title, 120), number);
  }
  function put(text: string, style: Style): void {
    for (let at = 0; at < text.length; at += longest) {
      const piece = printed(text.slice(at, at + longest), longest);
      const tall = paper.height(piece, content.width, style);
      if (y + tall > content.bottom) turn();
      paper.put(piece, content.left, y, content.width, style);
      y += tall;
    }
  }

  turn(printed(title, 120));
  put(title, styles.title);
  y += between;
  put(about, styles.about);
  for (const { heading, lines } of sections) {
    if (lines.length === 0) continue;
    y += beforeHeading;
    if (y + headingRoom > content.bottom) turn(printed(heading, 120));
    put(heading, styles.heading);
    y += between;
    for (const { text, small } of lines) {
      put(text, styles.text);
      if (small !== undefined) put(small, styles.small);
      y += between;
    }
  }
  paper.end();
  return written;
}
