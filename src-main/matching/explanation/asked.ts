/** What is asked, and how it is spoken of. */
import type { Requirement } from "../../../src-preload/domain.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { EngineWords } from "../../words/words.ts";
import { languagesAsked } from "../asked-languages.ts";

const longest = 110;

/** Cut at a word, with an ellipsis. */
export function shortened(text: string, most = longest): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most / 2 ? space : cut.length).replace(/[\s,;:–—-]+$/, "")}…`;
}

/** The ad's or the resume's words, quoted. */
export const inQuotes = (text: string, { asked }: EngineWords): string => asked.quoted(shortened(text));

const most = 4;

/** A skill by its name ("AWS or Azure"), a language by its name, anything else in the ad's words. */
export function thingAsked(requirement: Requirement, taxonomy: Pick<Taxonomy, "skills">, words: EngineWords): string {
  const names = requirement.skillIds.flatMap((id) => taxonomy.skills.get(id)?.name ?? []);
  if (requirement.kind === "skill" && names.length > 0 && names.length <= most) return words.asked.or(names);
  if (requirement.kind === "language") {
    const languages = languagesAsked(requirement.text).map((name) => name[0]?.toUpperCase() + name.slice(1));
    if (languages.length > 0) return words.asked.or(languages.map(words.asked.language));
  }
  return inQuotes(requirement.text, words);
}
