/** Reads RTF: one pass over the bytes with a stack of group states, no recursion. */
import iconv from "iconv-lite";
import type { DocumentText } from "../../src-preload/domain.ts";
import { linkSuffix } from "./contact-link.ts";
import { Flow } from "./flow.ts";
import { glyphText } from "./glyph-text.ts";
import { characters, codePageOfCharset, readDestinations, skippedDestinations, symbolCharset } from "./rtf-destinations.ts";
import { hiddenTextWarning, shapePages } from "./text-shape.ts";

interface Group {
  skip: boolean;
  hidden: boolean;
  /** Fallback characters to skip after `\u`. */
  fallback: number;
  font: number;
  inTable: boolean;
  white: boolean;
  /** Something may lie behind the letters that white stands out from. */
  shaded: boolean;
  tiny: boolean;
  destination: "text" | "fonttbl" | "colortbl" | "field" | "label" | "margin";
}

const token = /\{|\}|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([^{}\\\r\n]+)|[\r\n]+|\\/y;
const maxDepth = 100_000;

export function readRtf(bytes: Uint8Array): DocumentText {
  const reader = new RtfReader();
  reader.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  const warnings = reader.hiddenLetters > 0 ? [hiddenTextWarning] : [];
  return { format: "rtf", ...shapePages(reader.pages()), warnings, words: [] };
}

class RtfReader {
  hiddenLetters = 0;
  readonly #body = new Flow();
  readonly #margin = new Flow();
  readonly #stack: Group[] = [];
  #group: Group = { skip: false, hidden: false, fallback: 1, font: -1, inTable: false, white: false, shaded: false, tiny: false, destination: "text" };
  #codePage = "cp1252";
  /** The colour table: whether each is near white. The first is the automatic colour. */
  readonly #whites: boolean[] = [];
  #channels: number[] = [];
  readonly #charsets = new Map<number, number>();
  #fontBeingDefined = 0;
  #bytes: number[] = [];
  #skipNext = 0;
  #star = false;
  #instruction = "";
  #label = "";
  #table: "none" | "row" | "cell" = "none";
  #openGroups = 0;

  read(rtf: string): void {
    token.lastIndex = 0;
    while (token.lastIndex < rtf.length) {
      const at = token.lastIndex;
      const match = token.exec(rtf);
      if (!match) {
        token.lastIndex = at + 1;
        continue;
      }
      const [whole, word, parameter, hex, symbol, plain] = match;
      if (word === "bin") token.lastIndex += Math.max(0, Number(parameter ?? 0));
      else if (hex !== undefined) this.#byte(parseInt(hex, 16));
      else if (plain !== undefined) this.#plain(plain);
      else {
        this.#flushBytes();
        if (whole === "{") this.#openGroup();
        else if (whole === "}") this.#closeGroup();
        else if (word !== undefined) this.#control(word, parameter === undefined ? null : Number(parameter));
        else if (symbol !== undefined) this.#symbol(symbol);
      }
      if (token.lastIndex <= at) token.lastIndex = at + 1;
    }
    this.#flushBytes();
  }

  pages(): string[] {
    if (this.#table !== "none") this.#body.closeTable();
    const pages = this.#body.pages();
    const margin = this.#margin.pages().join("\n");
    if (margin.trim() !== "") pages[0] = `${margin}\n\n${pages[0] ?? ""}`;
    return pages;
  }

  #openGroup(): void {
    this.#openGroups++;
    if (this.#stack.length < maxDepth) this.#stack.push({ ...this.#group });
    this.#star = false;
    this.#skipNext = 0;
  }

  #closeGroup(): void {
    if (this.#openGroups > 0 && this.#openGroups-- > maxDepth) return;
    const closed = this.#group;
    this.#group = this.#stack.pop() ?? this.#group;
    this.#skipNext = 0;
    this.#star = false;
    if (closed.destination === "label" && this.#group.destination !== "label") this.#endLabel();
    if (closed.destination === "margin" && this.#group.destination !== "margin") this.#margin.closeParagraph();
  }

  #control(word: string, parameter: number | null): void {
    const group = this.#group;
    if (this.#star) {
      this.#star = false;
      if (!readDestinations.has(word)) {
        group.skip = true;
        return;
      }
    }
    if (word === "fonttbl" || word === "colortbl") group.destination = word;
    if (skippedDestinations.has(word) && !(word === "tc" && parameter === null && this.#stack.length === 0)) group.skip = true;
    if (group.destination === "fonttbl") {
      if (word === "f") this.#fontBeingDefined = parameter ?? 0;
      if (word === "fcharset") this.#charsets.set(this.#fontBeingDefined, parameter ?? 0);
      return;
    }
    if (group.destination === "colortbl") {
      if (word === "red" || word === "green" || word === "blue") this.#channels.push(parameter ?? 0);
      return;
    }
    if (group.skip) return;
    const character = characters[word];
    if (character !== undefined) return this.#say(character);
    switch (word) {
      case "u": return this.#unicode(parameter ?? 0);
      case "uc": group.fallback = Math.min(Math.max(parameter ?? 1, 0), 16); return;
      case "f": group.font = parameter ?? 0; return;
      case "plain": group.hidden = group.white = group.tiny = false; return;
      case "cf": group.white = this.#whites[parameter ?? 0] ?? false; return;
      case "fs": group.tiny = parameter !== null && parameter <= 2; return;
      case "highlight":
      case "cb":
      case "chcbpat":
      case "cbpat":
      case "clcbpat": group.shaded ||= (parameter ?? 0) > 0 && this.#whites[parameter ?? 0] === false; return;
      case "v":
      case "deleted": group.hidden = parameter !== 0; return;
      case "ansicpg": if (parameter !== null && iconv.encodingExists(`cp${String(parameter)}`)) this.#codePage = `cp${String(parameter)}`; return;
      case "mac": this.#codePage = "macintosh"; return;
      case "header":
      case "headerf":
      case "footer":
      case "footerf": group.destination = "margin"; return;
      case "pntext":
      case "listtext": group.destination = "label"; this.#label = ""; return;
      case "fldinst": group.destination = "field"; this.#instruction = ""; return;
      case "fldrslt": return;
      default: this.#layout(word);
    }
  }

  #layout(word: string): void {
    const flow = this.#flow();
    switch (word) {
      case "par":
      case "sect": flow.closeParagraph(true); this.#leaveTable(); return;
      case "line": flow.lineBreak(); return;
      case "tab": this.#say("\t"); return;
      case "page": flow.closeParagraph(); flow.pageBreak(); return;
      case "pard": this.#group.inTable = this.#group.shaded = false; return;
      case "intbl": this.#group.inTable = true; return;
      case "cell":
      case "nestcell": this.#enterCell(); flow.closeParagraph(); flow.closeCell(); this.#table = "row"; return;
      case "row":
      case "nestrow": if (this.#table !== "none") { flow.closeCell(); flow.closeRow(); flow.closeTable(); this.#table = "none"; } return;
      default:
    }
  }

  #flow(): Flow {
    return this.#group.destination === "margin" ? this.#margin : this.#body;
  }

  #enterCell(): void {
    if (this.#group.destination === "margin") return;
    if (this.#table === "none") {
      this.#body.openTable();
      this.#body.openRow();
    }
    if (this.#table !== "cell") this.#body.openCell();
    this.#table = "cell";
  }

  #leaveTable(): void {
    if (this.#table === "none" || this.#group.inTable) return;
    this.#body.closeCell();
    this.#body.closeRow();
    this.#body.closeTable();
    this.#table = "none";
  }

  #symbol(symbol: string): void {
    if (symbol === "*") this.#star = true;
    else if (symbol === "~") this.#say(" ");
    else if (symbol === "_") this.#say("-");
    else if (symbol === "\\" || symbol === "{" || symbol === "}") this.#say(symbol);
    else if (symbol === "\n" || symbol === "\r") this.#control("par", null);
  }

  #byte(byte: number): void {
    if (this.#skipNext > 0) this.#skipNext--;
    else this.#bytes.push(byte);
  }

  #plain(text: string): void {
    const skip = Math.min(this.#skipNext, text.length);
    this.#skipNext -= skip;
    for (let i = skip; i < text.length; i++) this.#bytes.push(text.charCodeAt(i));
    this.#flushBytes();
  }

  #unicode(parameter: number): void {
    const code = parameter < 0 ? parameter + 65_536 : parameter;
    if (code > 0 && code <= 0x10ffff) this.#say(this.#isSymbolFont() || code >= 0xe000 && code <= 0xf8ff ? glyphText(String.fromCodePoint(code), "symbols") : String.fromCodePoint(code));
    this.#skipNext = this.#group.fallback;
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.from(this.#bytes);
    this.#bytes = [];
    const charset = this.#charsets.get(this.#group.font) ?? 0;
    this.#say(iconv.decode(bytes, codePageOfCharset(charset) ?? this.#codePage));
  }

  #isSymbolFont(): boolean {
    return this.#charsets.get(this.#group.font) === symbolCharset;
  }

  #say(text: string): void {
    const { skip, hidden, white, shaded, tiny, destination } = this.#group;
    if (destination === "colortbl") {
      for (let i = 0; i < text.split(";").length - 1 && this.#whites.length < 1_000; i++) {
        this.#whites.push(this.#channels.length === 3 && this.#channels.every((channel) => channel >= 240));
        this.#channels = [];
      }
      return;
    }
    if (skip || destination === "fonttbl") return;
    if (destination === "field") {
      if (this.#instruction.length < 2_000) this.#instruction += text;
      return;
    }
    if (destination === "label") {
      if (this.#label.length < 40) this.#label += text;
      return;
    }
    if (hidden || tiny || (white && !shaded && !this.#group.inTable)) {
      this.hiddenLetters += text.trim().length;
      return;
    }
    if (destination === "text") {
      if (this.#group.inTable) this.#enterCell();
      else this.#leaveTable();
    }
    const link = /HYPERLINK\s+"([^"]{1,300})"/.exec(this.#instruction)?.[1];
    this.#instruction = "";
    this.#flow().text(text + (link && text.trim() !== "" ? linkSuffix(link, text) : ""));
  }

  /** A list label that is one sign is a bullet in whatever font; a longer one is a number. */
  #endLabel(): void {
    const label = this.#label.trim();
    this.#label = "";
    this.#say(label === "" ? "" : /^[\p{L}\p{N}]{1,5}[.)]|^\d/u.test(label) ? `${label} ` : "• ");
  }
}
