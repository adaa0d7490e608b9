/** Every word of the export dialog. */
import type { ExportFormat, ExportKind } from "../../../src-preload/contract.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";

const kindNames: Record<ExportKind, string> = { pdf: "PDF", xlsx: "Excel", csv: "CSV", json: "JSON", zip: "Files", table: "E-mail" };
const kindHints: Record<ExportKind, string> = {
  pdf: "A cover with a table of everyone, then one page a candidate: score, must-haves, evidence, questions and your notes.",
  xlsx: "A workbook with one line a candidate, for Excel or another spreadsheet.",
  csv: "A plain table with one line a candidate, which every spreadsheet reads.",
  json: "Everything that the ranking knows of each candidate, for other programs.",
  zip: "The resumes as they came, in one archive, named by rank and file.",
  table: "A short table to copy and to paste into an e-mail.",
};

const people = (count: number): string => formatCounted(count, "candidate", "candidates");

export const exports = {
  button: "Export",
  title: "Export",
  description: "Saved on this computer or copied for an e-mail. What you choose is remembered for each format.",
  format: "Format",
  kindNames,
  kindHints,
  whom: "Whom",
  shortlist: (count: number): string => (count === 0 ? "The shortlist (nobody on it yet)" : `The shortlist (${formatCount(count)})`),
  first: "The first",
  firstCount: "How many of the first",
  everyone: (count: number): string => `Everyone ranked (${formatCount(count)})`,
  selected: (count: number): string => `Marked for comparison (${formatCount(count)})`,
  blind: "Leave out names",
  blindHint: "Candidates are called by a number of their own, the same everywhere, such as Candidate 7. Contact details, where they live, file names and words that tell who somebody is are left out.",
  blindNever: "The files are as the candidates wrote them, names and all. Choose PDF for sheets without names.",
  columns: "Columns",
  columnsHint: "Alt with an arrow key moves the column that has the focus.",
  moveUp: (column: string): string => `Move ${column} up`,
  moveDown: (column: string): string => `Move ${column} down`,
  leftOut: "left out without names",
  usual: "The usual columns",
  start: (count: number, format: ExportFormat): string => (format === "zip" ? `Export ${formatCounted(count, "file", "files")}` : `Export ${people(count)}`),
  copy: (count: number): string => `Copy ${people(count)} as a table`,
  cancel: "Cancel",
  close: "Close",
  progress: "Export",
  preparing: "Getting ready…",
  done: (done: number, total: number): string => `${formatCount(done)} of ${people(total)}`,
  saving: "Saving…",
  saved: (fileName: string): string => `Saved ${fileName}.`,
  copied: (count: number): string => `Copied ${people(count)} as a table. Paste it into your mail.`,
  notCopied: { message: "The table could not be copied.", hint: "Press the button again." },
};
