/** Candidates of the library as a table for a spreadsheet. */
import { stringify } from "csv-stringify/sync";
import type { TabledCandidate } from "../library/candidate-list.ts";

const columns: Record<string, (candidate: TabledCandidate) => string | number> = {
  Name: ({ name }) => name ?? "",
  Title: ({ title }) => title ?? "",
  Location: ({ location }) => location ?? "",
  Years: ({ yearsOfExperience }) => yearsOfExperience ?? "",
  Skills: ({ skills }) => skills.join("; "),
  Tags: ({ tags }) => tags.map(({ name }) => name).join("; "),
  "E-mail": ({ emails }) => emails.join("; "),
  Phone: ({ phones }) => phones.join("; "),
  Added: ({ addedAt }) => addedAt.slice(0, 10),
  File: ({ file }) => file,
  Candidate: ({ candidateId }) => candidateId,
};

/** CSV with a byte order mark, by which spreadsheets know that it is UTF-8. */
export function candidateTable(candidates: readonly TabledCandidate[]): { fileName: string; mediaType: string; content: string } {
  const rows = [Object.keys(columns), ...candidates.map((candidate) => Object.values(columns).map((cell) => cell(candidate)))];
  // A cell that begins with = + - @ would be run as a formula by a spreadsheet; resumes come from strangers.
  const content = stringify(rows, { bom: true, escape_formulas: true, record_delimiter: "windows" });
  return { fileName: "candidates.csv", mediaType: "text/csv;charset=utf-8", content };
}
