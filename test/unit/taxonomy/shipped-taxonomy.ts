/** The taxonomy that ships with Winnow, and how the tests speak about it. */
import { loadTaxonomy } from "../../../src-main/taxonomy/load-taxonomy.ts";

export const shippedFolder = new URL("../../../resources/taxonomy", import.meta.url).pathname;
export const shipped = loadTaxonomy(shippedFolder);

/** Ids of the skills found, in order of the text. */
export function skillsIn(text: string): string[] {
  return shipped.findSkills(text).map((mention) => mention.skillId);
}
