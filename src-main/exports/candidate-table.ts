/** Candidates of the library as a table for a spreadsheet. */
import type { TabledCandidate } from "../library/candidate-list.ts";
import type { ExportWords } from "../words/en/exports.ts";
import type { CellValue } from "./columns.ts";
import { csvOf } from "./csv.ts";

/** In their order. */
const columns: Record<keyof ExportWords["candidates"]["columns"], (candidate: TabledCandidate) => CellValue> = {
  name: ({ name }) => name,
  title: ({ title }) => title,
  location: ({ location }) => location,
  years: ({ yearsOfExperience }) => yearsOfExperience,
  skills: ({ skills }) => skills.join("; "),
  tags: ({ tags }) => tags.map(({ name }) => name).join("; "),
  emails: ({ emails }) => emails.join("; "),
  phones: ({ phones }) => phones.join("; "),
  added: ({ addedAt }) => addedAt.slice(0, 10),
  file: ({ file }) => file,
  candidate: ({ candidateId }) => candidateId,
};
const ids = Object.keys(columns) as (keyof typeof columns)[];

export function candidateTable(candidates: readonly TabledCandidate[], words: ExportWords): { fileName: string; mediaType: string; content: string } {
  const rows = [ids.map((id) => words.candidates.columns[id]), ...candidates.map((candidate) => ids.map((id) => columns[id](candidate)))];
  return { fileName: words.candidates.fileName, mediaType: "text/csv;charset=utf-8", content: csvOf(rows, words.table) };
}
