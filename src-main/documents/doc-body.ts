/** Walks the stories of an old Word file into a Flow, paragraph by paragraph ([MS-DOC] 2.4.3: what ends a paragraph, 2.4.1: where its format is). */
import { linkSuffix } from "./contact-link.ts";
import type { FormatRun, RunFinder } from "./doc-formats.ts";
import type { Piece } from "./doc-pieces.ts";
import { changedCharacters, changedParagraph, type CharacterFormat, type DocStyle, type ParagraphFormat } from "./doc-styles.ts";
import type { Flow } from "./flow.ts";
import { glyphText } from "./glyph-text.ts";
import type { Numbering } from "./list-labels.ts";

export interface Range {
  start: number;
  end: number;
}

export interface DocContent {
  text: string;
  pieces: readonly Piece[];
  characters: RunFinder;
  paragraphs: RunFinder;
  styleOf: (style: number) => DocStyle;
  numbering: Numbering;
  /** Text boxes by the position of the character they hang on. */
  boxes: ReadonlyMap<number, Range>;
  /** Positions of characters that end a section: they look like page breaks. */
  sectionEnds: ReadonlySet<number>;
}

/** Characters with a meaning of their own. */
const mark = { cell: 7, shape: 8, tab: 9, lineBreak: 11, page: 12, paragraph: 13, fieldStart: 19, fieldResult: 20, fieldEnd: 21, hyphen: 30 } as const;
const hyperlink = /HYPERLINK\s+"([^"]{1,300})"/;
const maxTableDepth = 20;
const maxFieldDepth = 50;

interface Field {
  instruction: string;
  /** What is shown so far; null while the instruction goes on. */
  shown: string | null;
}

export class DocBody {
  /** Letters that the document hides: by Word's own setting, white on white, or too small to see. */
  hiddenLetters = 0;
  readonly #content: DocContent;
  readonly #flow: Flow;
  readonly #fields: Field[] = [];
  /** For each open table whether a row and a cell of it are open. */
  readonly #tables: { row: boolean; cell: boolean }[] = [];
  #inBox = false;
  #piece = 0;

  constructor(content: DocContent, flow: Flow) {
    this.#content = content;
    this.#flow = flow;
  }

  readStory({ start, end }: Range): void {
    const { text } = this.#content;
    const stop = Math.min(end, text.length);
    for (let at = start; at < stop; ) {
      let last = at;
      while (last + 1 < stop && !isEnd(text.charCodeAt(last))) last++;
      this.#paragraph(at, last);
      at = last + 1;
    }
    this.#fields.length = 0;
    this.#toDepth(0);
  }

  /** One paragraph; its last character, at `last`, ends it and holds its format. */
  #paragraph(start: number, last: number): void {
    const { text, paragraphs, styleOf, sectionEnds } = this.#content;
    const run = paragraphs.at(this.#offsetOf(last));
    const style = styleOf(run?.style ?? 0);
    const format = run ? changedParagraph(style.paragraph, run.changes) : style.paragraph;
    const end = text.charCodeAt(last);
    const depth = format.depth > 0 || end === mark.cell ? Math.min(Math.max(1, format.depth), maxTableDepth) : 0;
    const endsRow = depth > 0 && format.endsRow;
    this.#toDepth(depth, endsRow);
    if (format.startsPage && depth === 0 && !this.#inBox) this.#flow.pageBreak();
    if (!endsRow) this.#say(start, isEnd(end) ? last : last + 1, format, style.character);
    const table = this.#tables[depth - 1];
    if (table && !endsRow && (format.endsCell || (depth === 1 && end === mark.cell))) {
      this.#flow.closeCell();
      table.cell = false;
    }
    if (table && endsRow) {
      this.#flow.closeRow();
      table.row = false;
    }
    if (end === mark.page && !sectionEnds.has(last) && !this.#inBox) this.#flow.pageBreak();
  }

  /** Opens and closes tables until text of this depth can be written; for the end of a row no new cell is opened. */
  #toDepth(depth: number, endsRow = false): void {
    while (this.#tables.length > depth) {
      const table = this.#tables.pop();
      if (table?.cell) this.#flow.closeCell();
      if (table?.row) this.#flow.closeRow();
      this.#flow.closeTable();
    }
    while (this.#tables.length < depth) {
      this.#openCell();
      this.#flow.openTable();
      this.#tables.push({ row: false, cell: false });
    }
    if (!endsRow) this.#openCell();
  }

  #openCell(): void {
    const table = this.#tables[this.#tables.length - 1];
    if (!table || table.cell) return;
    if (!table.row) this.#flow.openRow();
    this.#flow.openCell();
    table.row = table.cell = true;
  }

  #say(start: number, end: number, format: ParagraphFormat, base: CharacterFormat): void {
    const { text, characters, boxes, styleOf } = this.#content;
    let run: FormatRun | null = null;
    let look = base;
    let started = false;
    let filled = false;
    const write = (said: string): void => {
      if (said === "") return;
      if (!started) this.#openParagraph(format);
      started = true;
      for (const field of this.#fields) if (field.shown !== null && field.shown.length < 500) field.shown += said;
      this.#flow.text(said);
    };
    for (let at = start; at < end; at++) {
      const offset = this.#offsetOf(at);
      if (!run || offset < run.start || offset >= run.end) {
        run = characters.at(offset);
        look = run ? changedCharacters(base, run.changes, styleOf) : base;
      }
      const code = text.charCodeAt(at);
      if (look.deleted) continue;
      if (code === mark.shape && boxes.has(at)) {
        filled = true;
        this.#box(boxes.get(at));
      } else if (code === mark.fieldStart) this.#openField();
      else if (code === mark.fieldResult) this.#showField();
      else if (code === mark.fieldEnd) write(this.#closeField());
      else if (this.#fields.some((field) => field.shown === null)) this.#instruct(text.charAt(at));
      else if (code === mark.lineBreak) {
        if (started) this.#flow.lineBreak();
      } else {
        const said = look.symbol === null ? characterOf(code, text.charAt(at)) : glyphText(String.fromCodePoint(look.symbol), "letters");
        if (this.#isHidden(look, format)) this.hiddenLetters += said.trim().length;
        else write(said);
      }
    }
    this.#flow.closeParagraph(!started && !filled);
  }

  #openParagraph(format: ParagraphFormat): void {
    // Numbers from 0x7ff are lists of Word 6, or none.
    const list = format.list > 0 && format.list < 0x7ff;
    if (format.heading && !list) this.#flow.blankLine();
    this.#flow.openParagraph(list ? this.#content.numbering.label({ numId: String(format.list), level: format.level }) : "");
  }

  /** White letters are hidden unless something may be painted behind them: a shade, a table, a shape. */
  #isHidden(look: CharacterFormat, format: ParagraphFormat): boolean {
    return look.hidden || look.tiny || (look.white && !look.shaded && !format.shaded && this.#tables.length === 0 && !this.#inBox);
  }

  #box(range: Range | undefined): void {
    if (!range || this.#inBox) return;
    const inside = new DocBody(this.#content, this.#flow);
    inside.#inBox = true;
    inside.readStory(range);
    this.hiddenLetters += inside.hiddenLetters;
  }

  #field(): Field | undefined {
    return this.#fields[this.#fields.length - 1];
  }

  #openField(): void {
    if (this.#fields.length < maxFieldDepth) this.#fields.push({ instruction: "", shown: null });
  }

  #showField(): void {
    const field = this.#field();
    if (field?.shown === null) field.shown = "";
  }

  #instruct(character: string): void {
    const field = this.#field();
    if (field?.shown === null && field.instruction.length < 2_000) field.instruction += character;
  }

  /** What to write behind the field: the address of a link that its words do not say. */
  #closeField(): string {
    const field = this.#fields.pop();
    const target = hyperlink.exec(field?.instruction ?? "")?.[1];
    return target !== undefined && field?.shown && field.shown.trim() !== "" ? linkSuffix(target, field.shown) : "";
  }

  /** Place in the stream of a character. Characters are asked for in nearly rising order. */
  #offsetOf(at: number): number {
    const { pieces } = this.#content;
    const holds = (piece: Piece | undefined): piece is Piece => piece !== undefined && piece.start <= at && at < piece.end;
    if (!holds(pieces[this.#piece])) {
      let low = 0;
      let high = pieces.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.start ?? Infinity) <= at) low = middle;
        else high = middle - 1;
      }
      this.#piece = low;
    }
    const piece = pieces[this.#piece];
    return holds(piece) ? piece.offset + (at - piece.start) * piece.width : -1;
  }
}

function isEnd(code: number): boolean {
  return code === mark.paragraph || code === mark.cell || code === mark.page;
}

function characterOf(code: number, character: string): string {
  if (code === mark.tab) return "\t";
  if (code === mark.hyphen) return "-";
  return code < 0x20 ? "" : character;
}
