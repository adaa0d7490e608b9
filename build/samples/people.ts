/** Reads the source of the samples: every file of `people/`. */
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { personSchema, type Sample } from "./person.ts";

/** All samples, by file name. Throws, naming the file, when one is not a valid person. */
export function readPeople(folder = join(import.meta.dirname, "people")): Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const person = personSchema.safeParse(JSON.parse(readFileSync(join(folder, file), "utf8")));
      if (!person.success) throw new Error(`people/${file}: ${person.error.message}`);
      return { slug: basename(file, ".json"), person: person.data };
    });
}
