/**
 * Collects the text of formats that flow (DOCX, ODT, HTML, RTF): paragraphs, breaks, lists and tables in, lines out.
 * No recursion; tables nested deeper than `maxNesting` are read as if the inner ones were not tables.
 */
import { tooMuchText } from "./text-shape.ts";
import { maxTextLength } from "./limits.ts";

/** Stands on a line of its own between pages. */
const pageMark = "\f";
const maxNesting = 30;

interface Frame {
  kind: "body" | "table" | "row" | "cell";
  /** Lines of a body or a cell; "" is a blank line. */
  lines: string[];
  /** Finished cells of a row. */
  cells: string[][];
}

export class Flow {
  readonly #stack: Frame[] = [frame("body")];
  #line = "";
  #prefix = "";
  #open = false;
  #length = 0;
  /** Elements opened below `maxNesting`, which closing must skip again. */
  #ignored: string[] = [];

  /** Text as it stands; blanks are the caller's business. */
  text(text: string): void {
    this.#length += text.length;
    if (this.#length > maxTextLength) throw tooMuchText();
    this.#line += text;
    this.#open = true;
  }

  /** The text of the line being written, for deciding what to add. */
  get line(): string {
    return this.#line;
  }

  lineBreak(): void {
    this.#flush();
    this.#open = true;
  }

  /** Starts a paragraph; `prefix` ("• ", "1. ") stands before its first line if it has text. */
  openParagraph(prefix = ""): void {
    if (this.#open || this.#line !== "") this.#flush();
    if (prefix !== "" || this.#prefix === "") this.#prefix = prefix;
    this.#open = false;
  }

  /** Ends a paragraph; an empty one leaves a blank line when `keepEmpty`. */
  closeParagraph(keepEmpty = false): void {
    if (this.#line === "" && keepEmpty) this.blankLine();
    else if (this.#line !== "") this.#flush();
    this.#prefix = "";
    this.#open = false;
  }

  blankLine(): void {
    if (this.#line !== "") this.#flush();
    const { lines } = this.#top();
    if (lines.length > 0 && lines[lines.length - 1] !== "") lines.push("");
  }

  pageBreak(): void {
    if (this.#line !== "") this.#flush();
    if (this.#stack.length === 1) this.#top().lines.push(pageMark);
  }

  openTable(): void { this.#openFrame("table"); }
  openRow(): void { this.#openFrame("row"); }
  openCell(): void { this.#openFrame("cell"); }
  closeCell(): void { this.#closeFrame("cell"); }
  closeRow(): void { this.#closeFrame("row"); }
  closeTable(): void { this.#closeFrame("table"); }

  /** What is written so far, as pages of lines. */
  pages(): string[] {
    while (this.#stack.length > 1) this.#closeTop();
    this.closeParagraph();
    return this.#top().lines.join("\n").split(`\n${pageMark}\n`).map((page) => page.replaceAll(pageMark, ""));
  }

  #top(): Frame {
    return this.#stack[this.#stack.length - 1] ?? frame("body");
  }

  #flush(): void {
    const line = this.#prefix + this.#line;
    if (this.#line.trim() !== "" || this.#line !== "") this.#target().lines.push(line.trim() === "" ? "" : line);
    else if (this.#open) this.#target().lines.push("");
    if (this.#line.trim() !== "") this.#prefix = "";
    this.#line = "";
  }

  /** Text between rows or cells (malformed files) goes to the nearest frame that takes lines. */
  #target(): Frame {
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const candidate = this.#stack[i];
      if (candidate?.kind === "cell") return candidate;
    }
    return this.#stack[0] ?? this.#top();
  }

  #openFrame(kind: "table" | "row" | "cell"): void {
    if (this.#line !== "") this.#flush();
    this.#prefix = "";
    const parent = this.#top().kind;
    const fits = kind === "table" ? parent === "body" || parent === "cell" : kind === "row" ? parent === "table" : parent === "row";
    if (!fits || this.#stack.length > 3 * maxNesting) this.#ignored.push(kind);
    else this.#stack.push(frame(kind));
  }

  #closeFrame(kind: "table" | "row" | "cell"): void {
    if (this.#ignored[this.#ignored.length - 1] === kind) {
      this.#ignored.pop();
      if (this.#line !== "") this.#flush();
      return;
    }
    if (this.#top().kind === kind) this.#closeTop();
  }

  #closeTop(): void {
    if (this.#line !== "") this.#flush();
    this.#prefix = "";
    const done = this.#stack.pop();
    const parent = this.#top();
    if (done?.kind === "cell") parent.cells.push(trimBlank(done.lines));
    if (done?.kind === "row") parent.lines.push(...rowLines(done.cells.filter((cell) => cell.length > 0)));
    if (done?.kind === "table") parent.lines.push(...done.lines);
  }
}

function frame(kind: Frame["kind"]): Frame {
  return { kind, lines: [], cells: [] };
}

/**
 * The lines of a table row. Cells of one line stand side by side; a cell of one line beside a longer one (a date, a
 * label) joins its first line; cells of equally few lines go line by line; columns of text are read one after the other.
 */
function rowLines(cells: string[][]): string[] {
  const longest = cells.reduce((most, cell) => Math.max(most, cell.length), 0);
  const long = cells.filter((cell) => cell.length > 1);
  const sideBySide = longest <= 1 || long.length === 1 || (longest <= 3 && cells.every((cell) => cell.length === longest && !cell.includes("")));
  if (!sideBySide) return cells.flatMap((cell, i) => (i === 0 ? cell : ["", ...cell]));
  const lines: string[] = [];
  for (let i = 0; i < longest; i++) lines.push(cells.map((cell) => cell[i] ?? "").filter((text) => text !== "").join("\t"));
  return lines;
}

function trimBlank(lines: string[]): string[] {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start] === "") start++;
  while (end > start && lines[end - 1] === "") end--;
  return lines.slice(start, end);
}
