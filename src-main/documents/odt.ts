/** Reads ODT (OpenDocument text): streams content.xml, with the headers and footers of styles.xml. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { linkSuffix } from "./contact-link.ts";
import { Flow } from "./flow.ts";
import { hiddenTextWarning, shapePages } from "./text-shape.ts";
import { attribute, readXml, type Attributes, type XmlHandler } from "./xml.ts";
import type { OpenZip } from "./zip.ts";

const skipped = new Set(["annotation", "tracked-changes", "sequence-decls", "forms", "title", "desc", "note-citation", "event-listeners"]);

export function isOdt(zip: OpenZip): boolean {
  return zip.entries.has("content.xml") && zip.entries.has("META-INF/manifest.xml");
}

/** The text of an ODT file. */
export async function readOdt(zip: OpenZip): Promise<DocumentText> {
  const styles = zip.entries.has("styles.xml") ? await zip.read("styles.xml").catch(() => null) : null;
  const none = { text: "", hiddenLetters: 0 };
  const header = styles ? flowOf(styles, "header") : none;
  const footer = styles ? flowOf(styles, "footer") : none;
  const body = flowOf(await zip.read("content.xml"), "text");
  const text = [header, body, footer].map((part) => part.text).filter((part) => part.trim() !== "").join("\n\n");
  const warnings = header.hiddenLetters + body.hiddenLetters + footer.hiddenLetters > 0 ? [hiddenTextWarning] : [];
  return { format: "odt", ...shapePages([text]), warnings, words: [] };
}

interface PartText {
  text: string;
  hiddenLetters: number;
}

function flowOf(part: Uint8Array, root: string): PartText {
  const flow = new Flow();
  const body = new OdtBody(flow, root);
  readXml(part, body);
  return { text: flow.pages().join("\n"), hiddenLetters: body.hiddenLetters };
}

/** Reads what stands inside elements called `root` ("text" is the body of content.xml). */
class OdtBody implements XmlHandler {
  hiddenLetters = 0;
  /** Automatic styles whose letters nobody sees: hidden, white without a background, or at most a point high. */
  readonly #hiddenStyles = new Set<string>();
  #style = "";
  /** Of the open spans and paragraphs, whether each hides its text. */
  readonly #hides: boolean[] = [];
  readonly #flow: Flow;
  readonly #root: string;
  #inside = 0;
  #skip = 0;
  #paragraph = 0;
  #lists = 0;
  /** Cells may be coloured, so nothing in a table counts as hidden. */
  #tables = 0;
  #itemStarts = false;
  #link: { target: string; shown: string } | null = null;
  #said = false;

  constructor(flow: Flow, root: string) {
    this.#flow = flow;
    this.#root = root;
  }

  open(name: string, attributes: Attributes): void {
    if (name === this.#root) this.#inside++;
    if (this.#inside === 0) return this.#styleElement(name, attributes);
    if (this.#skip > 0 || skipped.has(name)) {
      this.#skip++;
      return;
    }
    if (name === "p" || name === "h" || name === "span") this.#hides.push(this.#hiddenStyles.has(attribute(attributes, "style-name") ?? ""));
    switch (name) {
      case "h":
      case "p": {
        this.#paragraph++;
        this.#said = false;
        if (name === "h" && this.#lists === 0) this.#flow.blankLine();
        this.#flow.openParagraph(this.#itemStarts && name === "p" ? "• " : "");
        this.#itemStarts = false;
        return;
      }
      case "list": this.#lists++; return;
      case "list-item": this.#itemStarts = true; return;
      case "s": this.#say(" ".repeat(Math.min(Number(attribute(attributes, "c") ?? 1) || 1, 200))); return;
      case "tab": this.#say("\t"); return;
      case "line-break": this.#flow.lineBreak(); return;
      case "a": this.#link = { target: attribute(attributes, "href") ?? "", shown: "" }; return;
      case "table": this.#tables++; this.#flow.openTable(); return;
      case "table-row": this.#flow.openRow(); return;
      case "table-cell": this.#flow.openCell(); return;
      default:
    }
  }

  close(name: string): void {
    if (this.#inside === 0) return;
    if (name === this.#root) this.#inside--;
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    if (name === "p" || name === "h" || name === "span") this.#hides.pop();
    switch (name) {
      case "h":
      case "p":
        this.#paragraph = Math.max(0, this.#paragraph - 1);
        this.#flow.closeParagraph(!this.#said);
        return;
      case "list": this.#lists = Math.max(0, this.#lists - 1); return;
      case "list-item": this.#itemStarts = false; return;
      case "a": return this.#closeLink();
      case "table": this.#tables = Math.max(0, this.#tables - 1); this.#flow.closeTable(); return;
      case "table-row": this.#flow.closeRow(); return;
      case "table-cell": this.#flow.closeCell(); return;
      default:
    }
  }

  text(data: string): void {
    if (this.#inside > 0 && this.#skip === 0 && this.#paragraph > 0) this.#say(data.replace(/[\s]+/g, " "));
  }

  #styleElement(name: string, attributes: Attributes): void {
    if (name === "style") this.#style = attribute(attributes, "name") ?? "";
    if (name !== "text-properties") return;
    const colour = attribute(attributes, "color") ?? "";
    const background = attribute(attributes, "background-color") ?? "transparent";
    const size = parseFloat(attribute(attributes, "font-size") ?? "12");
    const white = /^#(?:f[0-9a-f]){3}$/i.test(colour) && /^(?:transparent|#(?:f[0-9a-f]){3})$/i.test(background);
    if (white || attribute(attributes, "display") === "none" || size <= 1) this.#hiddenStyles.add(this.#style);
  }

  #say(text: string): void {
    if (this.#tables === 0 && this.#hides.includes(true)) {
      this.hiddenLetters += text.trim().length;
      return;
    }
    if (text.trim() !== "") this.#said = true;
    if (this.#link) this.#link.shown += text;
    this.#flow.text(text);
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link && link.shown.trim() !== "") this.#flow.text(linkSuffix(link.target, link.shown));
  }
}
