/** Reads the taxonomy's data files, checks them, and answers the questions of the rooms above. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { WinnowError } from "../../src-preload/errors.ts";
import type { Skill, SkillMention, Taxonomy } from "./types.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { familiesFrom } from "./families.ts";
import { findSkills } from "./find-skills.ts";
import { readImported } from "./imported-data.ts";
import { ImportedSkills } from "./imported-skills.ts";
import { RoleTitles } from "./role-titles.ts";
import {
  ambiguousRow, familyRow, roleHeadRow, roleRow, seniorityRow, similarityRow, skillRow, spellingRow, wordSetRow,
} from "./schema.ts";
import { bearersOver, pathsOver } from "./skill-paths.ts";
import { skillsFrom } from "./skill-data.ts";
import { readTable } from "./tables.ts";

const ending = ".tsv";
const skillsFolder = "skills/";

/**
 * Loads `folder` (`resources/taxonomy`), and besides it the folders of what was imported, which add skills and titles and change nothing of
 * what ships. Throws `invalid_input`, naming file, line and fault, when the data contradict
 * their schema or each other, and `file_not_found` when a file is missing.
 */
export function loadTaxonomy(folder: string, importedFolders: readonly string[] = []): Taxonomy {
  const files = readFiles(folder);
  const imported = importedFolders.map(readImported);
  const content = (file: string): string => {
    const text = files.get(file);
    if (text === undefined) throw new WinnowError("file_not_found", `The taxonomy has no file ${file}.`, { hint: "Put back the file that came with Winnow." });
    return text;
  };
  const tables = [...files].filter(([file]) => file.startsWith(skillsFolder)).map(([file, text]) => ({
    field: file.slice(skillsFolder.length, -ending.length),
    rows: readTable(file, text, skillRow),
  }));
  const entries = skillsFrom(tables);
  const spellings = readTable("spellings.tsv", content("spellings.tsv"), spellingRow);
  const otherSpellings = new Map(spellings.flatMap(({ one, other }) => [[one, other], [other, one]]));
  const { lexicon, listWords } = buildLexicon({
    entries,
    fields: new Set(tables.map((table) => table.field)),
    ambiguous: readTable("ambiguous.tsv", content("ambiguous.tsv"), ambiguousRow),
    wordSets: new Map(readTable("word-sets.tsv", content("word-sets.tsv"), wordSetRow).map((row) => [row.set, row.words])),
    spellings: otherSpellings,
  });
  const families = familiesFrom(
    readTable("families.tsv", content("families.tsv"), familyRow),
    readTable("family-similarity.tsv", content("family-similarity.tsv"), similarityRow),
  );
  const roles = readTable("roles.tsv", content("roles.tsv"), roleRow);
  families.refuseUnknown(roles);
  const titles = new RoleTitles({
    roles,
    heads: readTable("role-heads.tsv", content("role-heads.tsv"), roleHeadRow).map((row) => row.head),
    seniority: readTable("seniority.tsv", content("seniority.tsv"), seniorityRow),
    imported: () => imported.flatMap((one) => one.titles()).filter(({ family }) => families.has(family)),
  });
  const numbered = [...entries.values()].map((entry) => entry.skill);
  const more = new ImportedSkills(imported.flatMap((one) => one.skills), { lexicon, otherSpellings });
  const skills: ReadonlyMap<string, Skill> = new Map([...numbered, ...more.skills].map((skill) => [skill.id, skill]));
  const find = (text: string, asked: boolean): SkillMention[] => more.addTo(findSkills(text, { lexicon, skills: numbered, listWords, asked }).mentions, text);
  return {
    version: versionOf(files, imported.flatMap((one) => one.contents)),
    skills,
    findSkills: (text) => find(text, false),
    findAskedSkills: (text) => find(text, true),
    bearingOn: bearersOver(skills),
    path: pathsOver(skills),
    roleOf: (title) => titles.roleOf(title),
    familySimilarity: (a, b) => families.similarity(a, b),
    familyName: (family) => families.nameOf(family),
  };
}

/** All data files by their path inside the folder, with forward slashes, in order of their names. */
function readFiles(folder: string): Map<string, string> {
  const names = (inside: string) =>
    readdirSync(path.join(folder, inside)).filter((name) => name.endsWith(ending)).map((name) => inside + name).sort();
  try {
    return new Map([...names(""), ...names(skillsFolder)].map((file) => [file, readFileSync(path.join(folder, file), "utf8")]));
  } catch (cause) {
    throw new WinnowError("file_not_found", "The folder with Winnow's list of skills cannot be read.", {
      hint: "Install Winnow again, or put back the folder “taxonomy” that came with it.",
      cause,
    });
  }
}

function versionOf(files: ReadonlyMap<string, string>, imported: readonly string[]): string {
  const hash = createHash("sha256");
  for (const [file, text] of files) hash.update(`${file}\0${text.length}\0`).update(text);
  for (const text of imported) hash.update(`\0${text.length}\0`).update(text);
  return hash.digest("hex").slice(0, 12);
}
