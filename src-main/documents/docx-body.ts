/** Streams one WordprocessingML part (document, header, footer, notes) into a Flow. */
import { linkSuffix } from "./contact-link.ts";
import { isNearWhite, isShading, resolveStyle, type Inherited, type Styles } from "./docx-styles.ts";
import type { Flow } from "./flow.ts";
import { fontKind, glyphText } from "./glyph-text.ts";
import type { ListRef, Numbering } from "./list-labels.ts";
import { attribute, type Attributes, type XmlHandler } from "./xml.ts";

export interface DocxContext {
  styles: Styles;
  numbering: Numbering;
  /** Relationship id → target, of this part. */
  links: ReadonlyMap<string, { target: string; type: string }>;
}

/** Elements whose content nobody reads: deleted and moved text, field codes, the older copy of a drawing. */
const skipped = new Set(["del", "moveFrom", "instrText", "delText", "Fallback", "delInstrText", "rPrChange", "pPrChange", "tblPrChange", "sectPrChange", "binData"]);
const hyperlinkField = /HYPERLINK\s+"([^"]{1,300})"/;

interface Paragraph {
  style: string | null;
  /** What the style gives, once asked. */
  inherited: Inherited | null;
  list: ListRef | null;
  listRemoved: boolean;
  started: boolean;
  /** Holds a text box, so it is not empty though it says nothing itself. */
  filled: boolean;
  shaded: boolean;
}

interface RunFormat {
  /** Character style. */
  style: string | null;
  /** Null where the run leaves it to its style. */
  hidden: boolean | null;
  white: boolean | null;
  shaded: boolean;
  tiny: boolean;
}

export class DocxBody implements XmlHandler {
  /** Letters that the document hides: hidden by Word's own setting, white on white, or too small to see. */
  hiddenLetters = 0;
  readonly headers: { id: string; kind: string }[] = [];
  readonly footers: { id: string; kind: string }[] = [];
  readonly #flow: Flow;
  readonly #context: DocxContext;
  readonly #paragraphs: Paragraph[] = [];
  #skip = 0;
  #inProperties = 0;
  #inRunProperties = 0;
  #inRun = 0;
  #inText = false;
  #inInstruction = false;
  #instruction = "";
  #run: RunFormat = plainRun();
  /** Anything that may colour what lies behind white text: shaded cells, styled tables, shapes. */
  #coloured = 0;
  readonly #cellShades: number[] = [];
  #link: { target: string; shown: string } | null = null;

  constructor(flow: Flow, context: DocxContext) {
    this.#flow = flow;
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "instrText") this.#inInstruction = true;
    if (this.#skip > 0 || skipped.has(name)) {
      this.#skip++;
      return;
    }
    if (this.#inProperties > 0 || name === "pPr" || name === "tcPr" || name === "tblPr" || name === "sectPr") return this.#property(name, attributes);
    if (this.#inRunProperties > 0 || name === "rPr") return this.#runProperty(name, attributes);
    switch (name) {
      case "p": this.#paragraphs.push({ style: null, inherited: null, list: null, listRemoved: false, started: false, filled: false, shaded: false }); return;
      case "r": this.#inRun++; this.#run = plainRun(); return;
      case "t": this.#inText = true; return;
      case "tab":
      case "ptab": if (this.#inRun > 0) this.#say("\t"); return;
      case "br": return this.#break(attribute(attributes, "type"));
      case "cr": return this.#break(undefined);
      case "noBreakHyphen": this.#say("-"); return;
      case "sym": return this.#symbol(attributes);
      case "tbl": this.#flow.openTable(); this.#cellShades.push(this.#coloured); return;
      case "tr": this.#flow.openRow(); return;
      case "tc": this.#flow.openCell(); this.#cellShades.push(this.#coloured); return;
      case "txbxContent":
      case "wgp":
      case "txBody": this.#coloured++; return;
      case "hyperlink": return this.#openLink(this.#context.links.get(attribute(attributes, "id") ?? "")?.target ?? "");
      case "fldSimple": return this.#openLink(hyperlinkField.exec(attribute(attributes, "instr") ?? "")?.[1] ?? "");
      case "fldChar": return this.#field(attribute(attributes, "fldCharType"));
      default:
    }
  }

  close(name: string): void {
    if (name === "instrText") this.#inInstruction = false;
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    if (this.#inProperties > 0) {
      this.#inProperties--;
      return;
    }
    if (this.#inRunProperties > 0) {
      this.#inRunProperties--;
      return;
    }
    switch (name) {
      case "p": return this.#closeParagraph();
      case "r": this.#inRun = Math.max(0, this.#inRun - 1); return;
      case "t": this.#inText = false; return;
      case "tbl": this.#flow.closeTable(); this.#coloured = this.#cellShades.pop() ?? 0; return;
      case "tr": this.#flow.closeRow(); return;
      case "tc": this.#flow.closeCell(); this.#coloured = this.#cellShades.pop() ?? 0; return;
      case "txbxContent":
      case "wgp":
      case "txBody": this.#coloured = Math.max(0, this.#coloured - 1); return;
      case "hyperlink":
      case "fldSimple": return this.#closeLink();
      default:
    }
  }

  text(data: string): void {
    if (this.#inInstruction && this.#instruction.length < 2_000) this.#instruction += data;
    if (this.#skip === 0 && this.#inText) this.#say(data);
  }

  #say(text: string): void {
    const { style, hidden, white, shaded, tiny } = this.#run;
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    const inherited = this.#inherited(paragraph);
    const own = style === null ? null : resolveStyle(this.#context.styles, style);
    const onWhite = !shaded && !own?.shaded && !inherited.shaded && !paragraph?.shaded && this.#coloured === 0;
    if (tiny || (hidden ?? (own?.hidden || inherited.hidden)) || ((white ?? (own?.white || inherited.white)) && onWhite)) {
      this.hiddenLetters += text.trim().length;
      return;
    }
    this.#start();
    if (this.#link) this.#link.shown += text;
    this.#flow.text(text);
  }

  /** Opens the paragraph with the first thing it says, when its properties are known. */
  #start(): void {
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    if (!paragraph || paragraph.started) return;
    paragraph.started = true;
    const inherited = this.#inherited(paragraph);
    const list = paragraph.list ?? (paragraph.listRemoved ? null : inherited.list);
    if (inherited.heading && !list) this.#flow.blankLine();
    this.#flow.openParagraph(list ? this.#context.numbering.label(list) : "");
  }

  #inherited(paragraph: Paragraph | undefined): Inherited {
    if (!paragraph) return resolveStyle(this.#context.styles, null);
    return (paragraph.inherited ??= resolveStyle(this.#context.styles, paragraph.style));
  }

  #closeParagraph(): void {
    this.#closeLink();
    const paragraph = this.#paragraphs.pop();
    const host = this.#paragraphs[this.#paragraphs.length - 1];
    if (host) host.filled = true;
    this.#flow.closeParagraph(paragraph?.started !== true && paragraph?.filled !== true);
  }

  #break(type: string | undefined): void {
    if (this.#inRun === 0) return;
    if (type === "page") this.#flow.pageBreak();
    else {
      this.#start();
      this.#flow.lineBreak();
    }
  }

  #symbol(attributes: Attributes): void {
    const code = parseInt(attribute(attributes, "char") ?? "", 16);
    if (Number.isFinite(code) && code > 0 && code <= 0x10ffff) this.#say(glyphText(String.fromCodePoint(code), fontKind(attribute(attributes, "font") ?? "")));
  }

  #field(type: string | undefined): void {
    if (type === "begin") this.#instruction = "";
    if (type === "separate") this.#openLink(hyperlinkField.exec(this.#instruction)?.[1] ?? "");
    if (type === "end") this.#closeLink();
  }

  #openLink(target: string): void {
    this.#closeLink();
    if (target !== "") this.#link = { target, shown: "" };
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link && link.shown.trim() !== "") this.#flow.text(linkSuffix(link.target, link.shown));
  }

  #property(name: string, attributes: Attributes): void {
    this.#inProperties++;
    const value = attribute(attributes, "val") ?? "";
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    if (name === "headerReference") this.headers.push({ id: attribute(attributes, "id") ?? "", kind: attribute(attributes, "type") ?? "default" });
    if (name === "footerReference") this.footers.push({ id: attribute(attributes, "id") ?? "", kind: attribute(attributes, "type") ?? "default" });
    if (name === "tblStyle") this.#coloured++;
    if (name === "shd" && isShading(attributes)) {
      if (paragraph && !paragraph.started && this.#inRun === 0 && this.#inProperties > 1) paragraph.shaded = true;
      this.#coloured += paragraph ? 0 : 1;
    }
    if (!paragraph) return;
    if (name === "pStyle") paragraph.style = value;
    if (name === "pageBreakBefore" && value !== "0" && value !== "false") this.#flow.pageBreak();
    if (name === "ilvl") paragraph.list = { numId: paragraph.list?.numId ?? "", level: Number(value) || 0 };
    if (name === "numId") {
      if (value === "0") paragraph.listRemoved = true;
      paragraph.list = value === "0" ? null : { numId: value, level: paragraph.list?.level ?? 0 };
    }
  }

  #runProperty(name: string, attributes: Attributes): void {
    this.#inRunProperties++;
    const value = attribute(attributes, "val");
    const run = this.#run;
    if (name === "rStyle") run.style = value ?? null;
    if (name === "vanish") run.hidden = value !== "0" && value !== "false";
    if (name === "color" && value) run.white = isNearWhite(value);
    if ((name === "shd" && isShading(attributes)) || (name === "highlight" && value !== "none" && value !== "white")) run.shaded = true;
    // Half points: at most one point high.
    if (name === "sz" && Number(value) <= 2) run.tiny = true;
  }
}

function plainRun(): RunFormat {
  return { style: null, hidden: null, white: null, shaded: false, tiny: false };
}
