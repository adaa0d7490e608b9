/**
 * Writes the sample resumes that ship with Winnow: `node build/samples/generate.ts`. What is in `resources/samples/resumes`
 * is replaced by what `people/` says.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { replaceCatalogue } from "./catalogue.ts";
import { readPeople } from "./people.ts";
import { fileNameOf } from "./person.ts";
import { renderResume } from "./render.ts";

/** Empties `folder` and fills it with one file a person. Returns the files' names. */
export async function generateResumes(folder: string): Promise<string[]> {
  const samples = readPeople();
  const files: [name: string, content: Buffer][] = [];
  for (const sample of samples) {
    try {
      files.push([fileNameOf(sample), await renderResume(sample.person)]);
    } catch (error) {
      throw new Error(`people/${sample.slug}.json cannot be laid out`, { cause: error });
    }
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return files.map(([name]) => name);
}

if (import.meta.main) {
  const files = await generateResumes(join(import.meta.dirname, "../../resources/samples/resumes"));
  const readme = join(import.meta.dirname, "README.md");
  writeFileSync(readme, replaceCatalogue(readFileSync(readme, "utf8"), readPeople()));
  console.log(`${files.length} sample resumes written.`);
}
