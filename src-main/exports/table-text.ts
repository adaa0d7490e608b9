/** A table to paste into a mail: with lines and head where the mail takes them, and as aligned text where not. */
import type { PastedText } from "../../src-preload/explanation.ts";
import { shortened } from "./cell-text.ts";
import type { ExportWords } from "../words/en/exports.ts";
import type { CellValue, ColumnKind } from "./columns.ts";
import type { Table } from "./table.ts";

/** A mail is read, not searched: longer texts are cut. */
const MOST_IN_HTML = 400;
const MOST_IN_PLAIN = 60;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const isNumber = (kind: ColumnKind): boolean => kind !== "text" && kind !== "long";

/** Scores in points of 100, as on screen. */
function shown(value: CellValue, kind: ColumnKind, most: number, { decimal }: ExportWords): string {
  if (typeof value === "string") return shortened(value, most);
  if (value === null) return "";
  if (kind === "score") return decimal(value * 100, 1);
  return kind === "years" ? decimal(value, 1) : String(value);
}

const cellStyle = (kind: ColumnKind): string => `border:1px solid #c9d1cd;padding:4px 8px;vertical-align:top;text-align:${isNumber(kind) ? "right" : "left"}`;

function htmlOf({ columns, rows }: Table, subject: string, words: ExportWords): string {
  const cells = (tag: "th" | "td", texts: string[]): string =>
    `<tr>${texts.map((text, i) => `<${tag} style="${cellStyle(columns[i]?.kind ?? "text")}">${escaped(text)}</${tag}>`).join("")}</tr>`;
  const body = rows.map((row) => cells("td", row.map((value, i) => shown(value, columns[i]?.kind ?? "text", MOST_IN_HTML, words))));
  return [
    `<p>${escaped(subject)}</p>`,
    '<table style="border-collapse:collapse">',
    `<thead>${cells("th", columns.map(({ title }) => title))}</thead>`,
    `<tbody>${body.join("")}</tbody>`,
    "</table>",
  ].join("\n");
}

function plainOf({ columns, rows }: Table, subject: string, words: ExportWords): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map((value, i) => shown(value, columns[i]?.kind ?? "text", MOST_IN_PLAIN, words)))];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const aligned = (text: string, i: number): string => (isNumber(columns[i]?.kind ?? "text") ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0));
  const [first = [], ...rest] = lines;
  return [subject, "", first.map(aligned).join("  ").trimEnd(), widths.map((width) => "-".repeat(width)).join("  "), ...rest.map((line) => line.map(aligned).join("  ").trimEnd()), ""].join("\n");
}

/** `title` is the job's. */
export function tableText(table: Table, title: string, words: ExportWords): PastedText {
  const subject = words.table.subject(title);
  return { subject, plain: plainOf(table, subject, words), html: htmlOf(table, subject, words) };
}
