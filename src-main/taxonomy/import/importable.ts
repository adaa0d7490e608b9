/** What an import makes of the public files, whichever they are. */
import type { TaxonomyInfo } from "../../../src-preload/contract.ts";
import type { SkillKind } from "../types.ts";
import { cleanLabel, isTitle } from "./labels.ts";

export type ImportSource = TaxonomyInfo["imported"][number]["source"];

export interface ImportedSkill {
  id: string;
  name: string;
  kind: SkillKind;
  aliases: string[];
  implies: string[];
  related: string[];
}

/** Titles of one family, as one line of `roles.tsv` holds them. */
export interface ImportedTitles {
  family: string;
  words: string[];
}

export interface Importable {
  source: ImportSource;
  skills: ImportedSkill[];
  titles: ImportedTitles[];
  /** Whole sentences about what was left out, for the person who imports. */
  notes: string[];
}

/** "esco-" and the label in small letters and hyphens; a number behind it where two labels come out the same. */
export function uniqueId(source: ImportSource, label: string, taken: Set<string>): string {
  const slug = label.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\+/g, " plus ").replace(/#/g, " sharp ").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const base = `${source}-${slug === "" ? "skill" : slug}`;
  let id = base;
  for (let i = 2; taken.has(id); i++) id = `${base}-${String(i)}`;
  taken.add(id);
  return id;
}

/** Collects titles; one that two families claim belongs to neither. */
export class TitleCollector {
  private readonly groups: ImportedTitles[] = [];
  private readonly families = new Map<string, string | null>();

  add(family: string | null, titles: readonly string[]): void {
    if (family === null) return;
    // "Chief Executive Officer (CEO)": what stands in brackets narrows or shortens the title.
    const words = [...new Set(titles.map((title) => cleanLabel(title.replace(/\([^()]*\)/g, " ")).toLowerCase()))].filter((title) => isTitle(title));
    for (const title of words) {
      const earlier = this.families.get(title);
      this.families.set(title, earlier === undefined || earlier === family ? family : null);
    }
    this.groups.push({ family, words });
  }

  rows(): ImportedTitles[] {
    const listed = new Set<string>();
    return this.groups.flatMap(({ family, words }) => {
      const own = words.filter((title) => this.families.get(title) === family && !listed.has(title));
      for (const title of own) listed.add(title);
      return own.length === 0 ? [] : [{ family, words: own }];
    });
  }
}
