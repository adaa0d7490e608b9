/** Reads ODT (OpenDocument text): streams content.xml, with the headers and footers of styles.xml. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { linkSuffix } from "./contact-link.ts";
import { Flow } from "./flow.ts";
import { shapePages } from "./text-shape.ts";
import { attribute, readXml, type Attributes, type XmlHandler } from "./xml.ts";
import type { OpenZip } from "./zip.ts";

const skipped = new Set(["annotation", "tracked-changes", "sequence-decls", "forms", "title", "desc", "note-citation", "event-listeners"]);

export function isOdt(zip: OpenZip): boolean {
  return zip.entries.has("content.xml") && zip.entries.has("META-INF/manifest.xml");
}

/** The text of an ODT file. Protected files are recognised by the caller's manifest check. */
export async function readOdt(zip: OpenZip): Promise<DocumentText> {
  const styles = zip.entries.has("styles.xml") ? await zip.read("styles.xml").catch(() => null) : null;
  const header = styles ? flowOf(styles, "header") : "";
  const footer = styles ? flowOf(styles, "footer") : "";
  const body = flowOf(await zip.read("content.xml"), "text");
  return { format: "odt", ...shapePages([[header, body, footer].filter((text) => text.trim() !== "").join("\n\n")]), warnings: [] };
}

function flowOf(part: Uint8Array, root: string): string {
  const flow = new Flow();
  readXml(part, new OdtBody(flow, root));
  return flow.pages().join("\n");
}

/** Reads what stands inside elements called `root` ("text" is the body of content.xml). */
class OdtBody implements XmlHandler {
  readonly #flow: Flow;
  readonly #root: string;
  #inside = 0;
  #skip = 0;
  #paragraph = 0;
  #lists = 0;
  #itemStarts = false;
  #link: { target: string; shown: string } | null = null;
  #said = false;

  constructor(flow: Flow, root: string) {
    this.#flow = flow;
    this.#root = root;
  }

  open(name: string, attributes: Attributes): void {
    if (name === this.#root) this.#inside++;
    if (this.#inside === 0) return;
    if (this.#skip > 0 || skipped.has(name)) {
      this.#skip++;
      return;
    }
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
      case "table": this.#flow.openTable(); return;
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
    switch (name) {
      case "h":
      case "p":
        this.#paragraph = Math.max(0, this.#paragraph - 1);
        this.#flow.closeParagraph(!this.#said);
        return;
      case "list": this.#lists = Math.max(0, this.#lists - 1); return;
      case "list-item": this.#itemStarts = false; return;
      case "a": return this.#closeLink();
      case "table": this.#flow.closeTable(); return;
      case "table-row": this.#flow.closeRow(); return;
      case "table-cell": this.#flow.closeCell(); return;
      default:
    }
  }

  text(data: string): void {
    if (this.#inside > 0 && this.#skip === 0 && this.#paragraph > 0) this.#say(data.replace(/[\s]+/g, " "));
  }

  #say(text: string): void {
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
