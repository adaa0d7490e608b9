/** The table of README.md: every sample and what it is there to show. */
import { fileNameOf, type Sample } from "./person.ts";

export function writeCatalogue(samples: Sample[]): string {
  const rows = samples
    .map((sample) => ({ file: fileNameOf(sample), ...sample.person }))
    .sort((a, b) => (a.profession === b.profession ? (a.file < b.file ? -1 : 1) : a.profession < b.profession ? -1 : 1))
    .map(({ file, profession, layout, demonstrates }) => `| ${profession} | ${file} | ${layout} | ${demonstrates} |`);
  return ["| Profession | File | Layout | Shows |", "|---|---|---|---|", ...rows].join("\n");
}

const start = "<!-- table: written by generate.ts -->";
const end = "<!-- end of table -->";

/** `readme` with the table between its two marks replaced. */
export function replaceCatalogue(readme: string, samples: Sample[]): string {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error("README.md has lost the two marks around its table.");
  return `${readme.slice(0, from)}${start}\n${writeCatalogue(samples)}\n${readme.slice(to)}`;
}
