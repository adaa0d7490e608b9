/**
 * Reads what was imported. The files were written by Winnow and hold many thousand lines, so each is checked only as far as it is used; a line
 * that somebody broke is passed over, because nothing imported may keep Winnow from starting.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { skillKinds, type Skill, type SkillKind } from "./types.ts";

export interface ImportedData {
  skills: Skill[];
  /** Read when first asked for. */
  titles(): { family: string; words: string[] }[];
  /** The files' texts in a fixed order, for the version. */
  contents: string[];
}

const kinds: ReadonlySet<string> = new Set(skillKinds);
const listed = (cell: string | undefined): string[] => (cell === undefined || cell === "" ? [] : cell.split("; "));

function* rows(content: string): Generator<string[]> {
  let headed = false;
  for (const line of content.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (headed) yield line.split("\t");
    headed = true;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function skillsOf(content: string, field: string): Skill[] {
  const skills: Skill[] = [];
  for (const [id = "", name = "", kind = "", aliases, implies, related] of rows(content)) {
    if (id === "" || name === "" || !kinds.has(kind)) continue;
    skills.push({ id, name, kind: kind as SkillKind, field, aliases: listed(aliases), implies: listed(implies), related: listed(related) });
  }
  return skills;
}

/** The skills and titles of one imported folder; a folder that is gone is empty. */
export function readImported(folder: string): ImportedData {
  let files: string[];
  try {
    files = readdirSync(path.join(folder, "skills")).filter((name) => name.endsWith(".tsv")).sort();
  } catch {
    files = [];
  }
  const tables = files.map((name) => ({ field: path.basename(name, ".tsv"), content: readText(path.join(folder, "skills", name)) }));
  const roles = readText(path.join(folder, "roles.tsv"));
  return {
    skills: tables.flatMap(({ field, content }) => skillsOf(content, field)),
    titles: () => [...rows(roles)].map(([family = "", , words]) => ({ family, words: listed(words) })),
    contents: [...tables.map(({ content }) => content), roles],
  };
}
