/** Reads Markdown as the plain resume it stands for. Line by line; every pattern is bounded. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { linkSuffix } from "./contact-link.ts";
import { decodeText } from "./decode-text.ts";
import { maxTextLength } from "./limits.ts";
import { damagedText, isNoise } from "./noise.ts";
import { shapePages, tooMuchText } from "./text-shape.ts";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", nbsp: " ", bull: "•", middot: "·", mdash: "—", ndash: "–", copy: "©" };

export function readMarkdown(bytes: Uint8Array): DocumentText {
  const source = decodeText(bytes);
  if (source.length > maxTextLength) throw tooMuchText();
  if (isNoise(source)) throw damagedText();
  const { matter, body } = splitFrontMatter(source.replace(/\r\n?/g, "\n").split("\n"));
  const lines = [...matter, ...body.flatMap(plainLines)];
  return { format: "md", ...shapePages([lines.join("\n")]), warnings: [], words: [] };
}

/** Front matter between two `---`: the values people put there (name, title, contact) one a line, settings dropped. */
function splitFrontMatter(lines: string[]): { matter: string[]; body: string[] } {
  const end = lines[0]?.trim() === "---" ? lines.findIndex((line, i) => i > 0 && i < 100 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  if (end < 0) return { matter: [], body: lines };
  const matter: string[] = [];
  for (const line of lines.slice(1, end)) {
    const pair = /^\s{0,8}(?:name|author|title|headline|email|e-mail|phone|mobile|tel|address|location|city|website|url|linkedin|github)\s{0,4}:\s{0,4}(\S.{0,300})$/i.exec(line);
    if (pair?.[1]) matter.push(pair[1].replace(/^["']|["']$/g, ""));
  }
  return { matter: matter.length > 0 ? [...matter, ""] : [], body: lines.slice(end + 1) };
}

function plainLines(line: string): string[] {
  const text = line.trim();
  if (/^(?:`{3,}|~{3,})/.test(text) || /^(?:={3,}|-{3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])$/.test(text)) return [""];
  if (/^\|?[\s:|-]{3,}\|[\s:|-]*$/.test(text.slice(0, 500))) return [];
  if (/^\[[^\]]{1,100}\]:\s/.test(text)) return [];
  const heading = /^#{1,6}\s+(.*)$/.exec(text);
  if (heading) return ["", ...inline((heading[1] ?? "").replace(/\s#{1,6}$/, ""))];
  const item = /^(?:[-*+]|:)\s+(.*)$/.exec(text);
  if (item) return inline(item[1] ?? "").map((part, i) => (i === 0 && !text.startsWith(":") ? `• ${part}` : part));
  if (text.startsWith("|") && text.endsWith("|")) return inline(text.slice(1, -1).split("|").map((cell) => cell.trim()).filter((cell) => cell !== "").join("\t"));
  return inline(text.replace(/^(?:>\s?){1,10}/, ""));
}

/** The words of a line without marks; `<br>` gives several lines. */
function inline(line: string): string[] {
  return line
    .replace(/!\[[^[\]]{0,300}\]\([^()]{0,500}\)/g, "")
    .replace(/\[([^[\]]{1,300})\]\(([^()\s]{0,500})[^()]{0,200}\)/g, (_, text: string, url: string) => text + linkSuffix(url, text))
    .replace(/\[([^[\]]{1,300})\]\[[^[\]]{0,100}\]/g, "$1")
    .replace(/<((?:https?:\/\/|mailto:)?[^<>\s]{1,200}[.@][^<>\s]{1,200})>/g, (_, url: string) => url.replace(/^mailto:/, ""))
    .replace(/<br\s{0,3}\/?>/gi, "\n")
    .replace(/<\/?[a-z][^<>]{0,300}>|<!--[^<>]{0,500}-->/gi, "")
    .replace(/(^|[^\\*])\*{1,3}([^*\s][^*\n]{0,500})\*{1,3}/g, "$1$2")
    .replace(/(^|[\s([{"'])_{1,3}([^_\s][^_\n]{0,500})_{1,3}(?=[\s)\].,;:!?"'}]|$)/g, "$1$2")
    .replace(/~~([^~\n]{1,500})~~/g, "$1")
    .replace(/`{1,2}([^`\n]{1,500})`{1,2}/g, "$1")
    .replace(/\{[.#:][^{}\n]{0,100}\}/g, "")
    .replace(/&(?:(amp|lt|gt|quot|nbsp|bull|middot|mdash|ndash|copy)|#(\d{2,6}));/g, (_, name: string | undefined, code: string | undefined) =>
      name ? (entities[name] ?? "") : String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>@])/g, "$1")
    .replace(/\\$/, "")
    .split("\n");
}
