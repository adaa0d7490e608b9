/**
 * What was imported lies beside the library's data, apart from what ships: `<library>/taxonomy/<source>/` with `skills/<source>.tsv` and
 * `roles.tsv` in the layout of `resources/taxonomy`, and `about.json`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { taxonomyInfoSchema } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { importEsco } from "./esco.ts";
import type { Importable, ImportSource } from "./importable.ts";
import { importOnet } from "./onet.ts";
import { readSources } from "./source-files.ts";

const importedSchema = taxonomyInfoSchema.shape.imported.element;
export type ImportedInfo = z.infer<typeof importedSchema>;

const aboutSchema = importedSchema.extend({ attribution: z.string() });
export type About = z.infer<typeof aboutSchema>;

export const importSources: readonly ImportSource[] = ["esco", "onet"];

/** What the licences of the two ask to be said. */
const attributions: Record<ImportSource, string> = {
  esco: "This product uses the ESCO classification of the European Commission.",
  onet: "This product includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license; modified.",
};

const aboutFile = "about.json";
const folderOf = (targetFolder: string, source: ImportSource): string => path.join(targetFolder, source);
const partOf = (targetFolder: string, source: ImportSource): string => path.join(targetFolder, `.${source}.part`);
const oldOf = (targetFolder: string, source: ImportSource): string => path.join(targetFolder, `.${source}.old`);

/**
 * Imports every known table of `sourceFolder` (and of the folders in it) into `targetFolder`, replacing an earlier import of the same source.
 * `now` is written down as the day of the import. All or nothing for each source: it is written beside and then renamed. Throws
 * `invalid_input` or `file_not_found` when there is nothing to import, `disk_full` or `file_not_readable` when it cannot be written.
 */
export function importTaxonomy(sourceFolder: string, targetFolder: string, now: Date): About[] {
  const tables = readSources(sourceFolder);
  const made = [
    ...(tables.some(({ kind }) => kind === "esco skills" || kind === "esco occupations") ? [importEsco(tables)] : []),
    ...(tables.some(({ kind }) => kind.startsWith("onet")) ? [importOnet(tables)] : []),
  ];
  return made.map((importable) => {
    const about: About = {
      source: importable.source,
      skills: importable.skills.length,
      titles: importable.titles.reduce((sum, { words }) => sum + words.length, 0),
      at: now.toISOString(),
      attribution: attributions[importable.source],
      notes: importable.notes,
    };
    try {
      store(targetFolder, importable, about);
    } catch (cause) {
      rmSync(partOf(targetFolder, importable.source), { recursive: true, force: true });
      const full = (cause as NodeJS.ErrnoException).code === "ENOSPC";
      throw new WinnowError(full ? "disk_full" : "file_not_readable", full ? "There is no room left for the imported skills." : `The imported skills could not be written to ${targetFolder}.`, {
        hint: full ? "Free some space on the disk that holds the library, and import again." : "Check that you may write to the library's folder.",
        cause,
      });
    }
    return about;
  });
}

function store(targetFolder: string, { source, skills, titles }: Importable, about: About): void {
  const part = partOf(targetFolder, source);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(path.join(part, "skills"), { recursive: true });
  const lines = (columns: string, rows: string[][]): string => [`# ${about.attribution}`, columns, ...rows.map((cells) => cells.join("\t").trimEnd())].join("\n") + "\n";
  writeFileSync(path.join(part, "skills", `${source}.tsv`), lines("id\tname\tkind\taliases\timplies\trelated",
    skills.map((skill) => [skill.id, skill.name, skill.kind, skill.aliases.join("; "), skill.implies.join("; "), skill.related.join("; ")])));
  writeFileSync(path.join(part, "roles.tsv"), lines("family\tkind\twords", titles.map(({ family, words }) => [family, "title", words.join("; ")])));
  writeFileSync(path.join(part, aboutFile), `${JSON.stringify(about, null, 2)}\n`);
  const folder = folderOf(targetFolder, source);
  rmSync(oldOf(targetFolder, source), { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, oldOf(targetFolder, source));
  renameSync(part, folder);
  rmSync(oldOf(targetFolder, source), { recursive: true, force: true });
}

/** The folders of what was imported, in a fixed order, for `loadTaxonomy`. What an import left that was cut off is put right first. */
export function importedFolders(targetFolder: string): string[] {
  return importSources.flatMap((source) => {
    const folder = folderOf(targetFolder, source);
    rmSync(partOf(targetFolder, source), { recursive: true, force: true });
    if (!existsSync(folder) && existsSync(oldOf(targetFolder, source))) renameSync(oldOf(targetFolder, source), folder);
    return readAbout(folder) === null ? [] : [folder];
  });
}

function readAbout(folder: string): About | null {
  try {
    return aboutSchema.parse(JSON.parse(readFileSync(path.join(folder, aboutFile), "utf8")));
  } catch {
    return null;
  }
}

/** What was imported: source, counts, day and what was left out. */
export function importedTaxonomies(targetFolder: string): ImportedInfo[] {
  return importedFolders(targetFolder).flatMap((folder) => {
    const about = readAbout(folder);
    return about === null ? [] : [{ source: about.source, skills: about.skills, titles: about.titles, at: about.at, notes: about.notes }];
  });
}

/** Takes an import away again. True if there was one. */
export function removeImported(targetFolder: string, source: ImportSource): boolean {
  const folder = folderOf(targetFolder, source);
  const there = existsSync(folder);
  // Gone at once, even if deleting is cut off.
  rmSync(oldOf(targetFolder, source), { recursive: true, force: true });
  if (there) renameSync(folder, partOf(targetFolder, source));
  rmSync(partOf(targetFolder, source), { recursive: true, force: true });
  return there;
}
