/** A text of a few plain parts, written out for a mail without formatting and for one with it. */
import type { PastedText } from "../../../../src-preload/explanation.ts";

export type Block =
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string }
  | { kind: "list"; items: string[] }
  /** `last` is the row of sums. In plain text a row is a line, its first cell before a colon. */
  | { kind: "table"; header: string[]; rows: string[][]; last: string[] | null };

/** The words as one line, for what comes from resumes and ads. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function plainRow([first = "", ...rest]: readonly string[]): string {
  const more = rest.filter((cell) => cell !== "").join(" · ");
  return more === "" ? first : `${first}: ${more}`;
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${oneLine(block.text).toUpperCase()}`;
    case "text":
      return oneLine(block.text);
    case "list":
      return block.items.map((item) => `- ${oneLine(item)}`).join("\n");
    case "table":
      return [...block.rows.map((row) => `- ${plainRow(row.map(oneLine))}`), ...(block.last === null ? [] : [plainRow(block.last.map(oneLine))])].join("\n");
  }
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => oneLine(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const cellStyle = "border-bottom:1px solid #ccc;padding:4px 10px 4px 0;text-align:left;vertical-align:top";
const cells = (tag: "td" | "th", row: readonly string[]): string => `<tr>${row.map((cell) => `<${tag} style="${cellStyle}">${escaped(cell)}</${tag}>`).join("")}</tr>`;

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h3>${escaped(block.text)}</h3>`;
    case "text":
      return `<p>${escaped(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
    case "table":
      return `<table style="border-collapse:collapse"><thead>${cells("th", block.header)}</thead><tbody>${block.rows.map((row) => cells("td", row)).join("")}${block.last === null ? "" : cells("th", block.last)}</tbody></table>`;
  }
}

/** Both forms say the same. Whatever a resume holds, the HTML is text in the few elements above. */
export function pastedText(subject: string, blocks: readonly Block[]): PastedText {
  const parts = blocks.map((block, i) => (i === 0 ? "" : block.kind === "heading" ? "\n\n" : blocks[i - 1]?.kind === "heading" ? "\n" : "\n\n") + plainBlock(block));
  return { subject: oneLine(subject), plain: `${parts.join("")}\n`, html: blocks.map(htmlBlock).join("\n") };
}
