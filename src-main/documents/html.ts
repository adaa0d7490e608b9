/** Reads HTML as a browser would show it, without running or fetching anything. Streaming, so depth costs nothing. */
import { Parser } from "htmlparser2";
import type { DocumentText } from "../../src-preload/domain.ts";
import { linkSuffix } from "./contact-link.ts";
import { decodeText } from "./decode-text.ts";
import { Flow } from "./flow.ts";
import { hiddenTextWarning, shapePages } from "./text-shape.ts";

const skipped = new Set(["script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "select", "button", "video", "audio", "canvas", "title"]);
const blocks = new Set(
  ("address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html legend li main menu nav ol p pre section summary ul").split(" "),
);
/** Elements that begin something new. A page's own margins are unknown; paragraphs mostly belong to what stands above. */
const startsApart = new Set("h1 h2 h3 h4 h5 h6 table section article header footer pre".split(" "));
const endsApart = new Set("table section article header pre".split(" "));
const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$))/i;
const chunk = 1 << 16;
const maxDepth = 5_000;

/** The text of an HTML page. Text that the page hides is left out, with a warning when there is more than a little. */
export function readHtml(bytes: Uint8Array): DocumentText {
  return readHtmlText(decodeText(bytes, declaredEncoding(bytes)));
}

export function readHtmlText(html: string): DocumentText {
  const { text, hiddenLetters } = htmlText(html);
  const warnings = hiddenLetters > 40 ? [hiddenTextWarning] : [];
  return { format: "html", ...shapePages([text]), warnings, words: [] };
}

/** What a piece of HTML shows, before it is shaped, and how many letters it hides. */
export function htmlText(html: string): { text: string; hiddenLetters: number } {
  const flow = new Flow();
  const reader = new HtmlReader(flow);
  for (let i = 0; i < html.length && !reader.tooDeep; i += chunk) reader.parser.write(html.slice(i, i + chunk));
  if (!reader.tooDeep) reader.parser.end();
  return { text: flow.pages().join("\n"), hiddenLetters: reader.hiddenLetters };
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString("latin1");
  return /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1];
}

class HtmlReader {
  readonly parser: Parser;
  hiddenLetters = 0;
  tooDeep = false;
  readonly #flow: Flow;
  #depth = 0;
  /** Depth at which skipping began, or 0; `#hidden` tells hidden text from what is no text at all. */
  #skipFrom = 0;
  #hidden = false;
  #pre = 0;
  #item: { ordered: boolean; next: number }[] = [];
  /** Names and classes of the open elements, and those of the element that ended just before. */
  #elements: string[] = [];
  #ended: string | null = null;
  #link: { target: string; shown: string } | null = null;

  constructor(flow: Flow) {
    this.#flow = flow;
    this.parser = new Parser({
      onopentag: (name, attributes) => { this.#begin(name, attributes); },
      onclosetag: (name) => { this.#close(name); },
      ontext: (data) => { this.#text(data); },
    });
  }

  #begin(name: string, attributes: Record<string, string>): void {
    if (empty.has(name)) {
      if (this.#skipFrom === 0 && name === "br") this.#flow.lineBreak();
      if (this.#skipFrom === 0 && name === "hr") this.#flow.blankLine();
      return;
    }
    if (++this.#depth > maxDepth) this.tooDeep = true;
    const kind = `${name} ${attributes["class"] ?? ""}`;
    // Words in frames of one kind, side by side without a blank, stand apart on the page.
    if (this.#skipFrom === 0 && attributes["class"] && kind === this.#ended && !blocks.has(name) && /[\p{L}\p{N}]{2}\S?$/u.test(this.#flow.line)) this.#flow.text(" ");
    this.#ended = null;
    this.#elements.push(kind);
    if (this.#skipFrom > 0) return;
    const isHidden = "hidden" in attributes || hiddenStyle.test(attributes["style"]?.slice(0, 2_000) ?? "");
    if (skipped.has(name) || isHidden) {
      this.#skipFrom = this.#depth;
      this.#hidden = isHidden;
      return;
    }
    if (name === "a") this.#link = { target: attributes["href"] ?? "", shown: "" };
    if (name === "pre") this.#pre++;
    if (name === "ul" || name === "ol") this.#item.push({ ordered: name === "ol", next: Number(attributes["start"] ?? 1) || 1 });
    if (blocks.has(name) || name === "table") this.#flow.closeParagraph();
    if (startsApart.has(name) && this.#item.length === 0) this.#flow.blankLine();
    if (name === "table") this.#flow.openTable();
    if (name === "tr") this.#flow.openRow();
    if (name === "td" || name === "th") this.#flow.openCell();
    if (name === "li") this.#flow.openParagraph(this.#label());
  }

  #close(name: string): void {
    if (empty.has(name)) return;
    const depth = this.#depth--;
    this.#ended = this.#elements.pop() ?? null;
    if (this.#skipFrom > 0) {
      if (depth === this.#skipFrom) this.#skipFrom = 0;
      return;
    }
    if (name === "a") this.#closeLink();
    if (name === "pre") this.#pre--;
    if (name === "ul" || name === "ol") this.#item.pop();
    if (blocks.has(name)) this.#flow.closeParagraph();
    if (name === "td" || name === "th") this.#flow.closeCell();
    if (name === "tr") this.#flow.closeRow();
    if (name === "table") this.#flow.closeTable();
    if (endsApart.has(name) && this.#item.length === 0) this.#flow.blankLine();
  }

  #text(data: string): void {
    if (this.#skipFrom > 0) {
      if (this.#hidden) this.hiddenLetters += data.trim().length;
      return;
    }
    if (this.#pre > 0) {
      data.split("\n").forEach((line, i) => {
        if (i > 0) this.#flow.lineBreak();
        this.#flow.text(line);
      });
      return;
    }
    // A blank between two elements of one line counts once, and not at the start of a line.
    let text = data.replace(/[ \t\r\n\f]+/g, " ");
    const { line } = this.#flow;
    if (text.startsWith(" ") && (line === "" || line.endsWith(" "))) text = text.slice(1);
    if (text === "") return;
    this.#ended = null;
    if (this.#link) this.#link.shown += text;
    this.#flow.text(text);
  }

  #label(): string {
    const list = this.#item[this.#item.length - 1];
    return list?.ordered ? `${String(list.next++)}. ` : "• ";
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link && link.shown.trim() !== "") this.#flow.text(linkSuffix(link.target, link.shown.trim()));
  }
}
