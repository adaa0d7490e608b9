/** Writes a small taxonomy to a temporary folder, so that a test can put one thing wrong in it. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const lines = (...rows: string[][]) => rows.map((cells) => cells.join("\t")).join("\n") + "\n";

export const skillColumns = ["id", "name", "kind", "aliases", "implies", "related"];
export const ambiguousColumns = ["form", "skill", "case", "context", "fields", "words", "previous is not", "next is not"];

const sound: Record<string, string> = {
  "skills/web.tsv": lines(
    skillColumns,
    ["javascript", "JavaScript", "tool", "JS"],
    ["react", "React", "tool", "React.js", "javascript"],
    ["next-js", "Next.js", "tool", "", "react"],
    ["vue", "Vue.js", "tool", "", "javascript", "react"],
  ),
  "ambiguous.tsv": lines(ambiguousColumns, ["JS", "javascript", "upper", "list"]),
  "word-sets.tsv": lines(["set", "words"], ["coding", "code; programming"]),
  "spellings.tsv": lines(["one", "other"], ["colour", "color"]),
  "families.tsv": lines(["id", "name"], ["software", "Software"], ["data", "Data"]),
  "family-similarity.tsv": lines(["one", "other", "similarity"], ["software", "data", "0.6"]),
  "roles.tsv": lines(["family", "kind", "words"], ["software", "title", "developer; programmer"], ["data", "domain", "data"]),
  "role-heads.tsv": lines(["head"], ["manager"]),
  "seniority.tsv": lines(["words", "level"], ["senior", "senior"]),
};

/** A folder with the sound files, some of them replaced. A replacement is a table's rows, heading first, or the text itself. */
export function taxonomyWith(changes: Record<string, string[][] | string> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), "winnow-taxonomy-"));
  mkdirSync(path.join(folder, "skills"));
  const all: Record<string, string[][] | string> = { ...sound, ...changes };
  for (const [file, content] of Object.entries(all)) {
    writeFileSync(path.join(folder, file), typeof content === "string" ? content : lines(...content));
  }
  return folder;
}
