/** Job titles: which family of roles they belong to and how senior they are. */
import type { Seniority } from "../../src-preload/domain.ts";
import type { RoleTitle } from "./types.ts";
import type { RoleRow, SeniorityRow } from "./schema.ts";
import { fault, type Placed } from "./tables.ts";
import { wordsOf } from "./forms.ts";
import { gap, normalWord, scanWords } from "./tokens.ts";

export interface RoleData {
  roles: readonly Placed<RoleRow>[];
  heads: readonly string[];
  seniority: readonly SeniorityRow[];
  /** Imported titles, asked only for what the others do not know. */
  imported: () => readonly Omit<RoleRow, "kind">[];
}

/** Longer titles are no titles. */
const longestTitle = 200;
const turningWords = new Set(["of", "for", "in"]);
const endingWords = new Set(["at", "to", "with", "reporting", "from"]);
const emptyWords = new Set(["the", "a", "an", "and"]);
/** Highest first: of several words of seniority in a title the highest counts, but an intern stays an intern. */
const ranks: readonly Seniority[] = ["intern", "executive", "director", "lead", "senior", "mid", "junior"];

/** A title part between commas, dashes and the like, as words of small letters. */
type Part = string[];

export class RoleTitles {
  private readonly titles: ReadonlyMap<string, string>;
  private readonly general: ReadonlySet<string>;
  private readonly domains: ReadonlyMap<string, string>;
  private readonly heads: ReadonlySet<string>;
  private readonly levels: ReadonlyMap<string, Seniority | "none">;
  private readonly readImported: RoleData["imported"];
  /** Built when first needed: there may be tens of thousands. */
  private imported: ReadonlyMap<string, string> | null = null;

  /** Throws a `fault` when two families claim the same words. */
  constructor(data: RoleData) {
    this.titles = claims(data.roles.filter((row) => row.kind !== "domain"));
    this.general = new Set(data.roles.filter((row) => row.kind === "general").flatMap((row) => row.words.map(key)));
    this.domains = claims(data.roles.filter((row) => row.kind === "domain"));
    this.heads = new Set(data.heads.map(key));
    this.levels = new Map(data.seniority.map((row) => [key(row.words), row.level]));
    this.readImported = data.imported;
  }

  /**
   * Family and seniority of a title, or null if nothing is known of it. The head of the title decides: a known title that
   * ends it, or a general head ("manager") with a word of a family before it ("HR").
   */
  roleOf(title: string): RoleTitle | null {
    const parts = partsOf(title.slice(0, longestTitle));
    const family = this.familyOf(parts) ?? this.importedFamilyOf(parts);
    return family === null ? null : { family, seniority: this.seniorityOf(parts) };
  }

  /** The family of a part that is an imported title from its first word to its last. */
  private importedFamilyOf(parts: Part[]): string | null {
    this.imported ??= new Map(this.readImported().flatMap(({ family, words }) => words.map((title) => [partsOf(title)[0]?.join(" ") ?? "", family] as const)));
    for (const part of parts) {
      const family = this.imported.get(part.join(" ")) ?? this.imported.get(this.withoutLevels(part).join(" "));
      if (family !== undefined) return family;
    }
    return null;
  }

  private familyOf(parts: Part[]): string | null {
    const bare = parts.map((part) => this.withoutLevels(part)).filter((part) => part.length > 0);
    const first = bare[0];
    if (first === undefined) return null;
    // "Engineer, Sales" is a sales engineer; "Manager - Human Resources" a human resources manager.
    const open = (first.length === 1 && this.heads.has(first[0] ?? "")) || this.general.has(first.join(" "));
    const turned = bare.slice(1).filter((part) => open && this.domainIn(part) !== null).map((part) => [...part, ...first]);
    for (const part of [...turned, ...bare]) {
      const family = this.familyOfPart(part);
      if (family !== null) return family;
    }
    return null;
  }

  private familyOfPart(part: Part): string | null {
    for (let from = 0; from < part.length; from++) {
      const title = part.slice(from).join(" ");
      const family = this.titles.get(title);
      if (family !== undefined) return (this.general.has(title) ? this.domainIn(part.slice(0, from)) : null) ?? family;
    }
    const head = part.at(-1) ?? "";
    const domain = this.heads.has(head) || this.heads.has(singular(head)) ? this.domainIn(part) : null;
    return domain ?? this.titleInside(part) ?? this.familyOfWords(part);
  }

  /** The last family named, if the part is nothing but words of families and general heads: "Business Development & Marketing". */
  private familyOfWords(part: Part): string | null {
    let family: string | null = null;
    for (let from = 0; from < part.length; ) {
      const length = this.domainAt(part, from);
      if (length > 0) family = this.domains.get(part.slice(from, from + length).join(" ")) ?? null;
      else if (!this.heads.has(part[from] ?? "")) return null;
      from += Math.max(1, length);
    }
    return family;
  }

  /** How many words from `from` are the longest domain; 0 if none is. */
  private domainAt(part: Part, from: number): number {
    for (let length = Math.min(4, part.length - from); length > 0; length--) {
      if (this.domains.has(part.slice(from, from + length).join(" "))) return length;
    }
    return 0;
  }

  /** The longest known title anywhere in the part; of equally long ones the last. */
  private titleInside(part: Part): string | null {
    for (let length = part.length; length > 0; length--) {
      for (let from = part.length - length; from >= 0; from--) {
        const family = this.titles.get(part.slice(from, from + length).join(" "));
        if (family !== undefined) return family;
      }
    }
    return null;
  }

  /** The family of the longest word or words of a domain; of equally long ones the last, nearest to the head. */
  private domainIn(part: Part): string | null {
    for (let length = part.length; length > 0; length--) {
      for (let from = part.length - length; from >= 0; from--) {
        const family = this.domains.get(part.slice(from, from + length).join(" "));
        if (family !== undefined) return family;
      }
    }
    return null;
  }

  /** The part without words of seniority, unless they are part of a known title ("executive chef") or all there is. */
  private withoutLevels(part: Part): Part {
    if (this.titles.has(part.join(" "))) return part;
    const kept: Part = [];
    for (let i = 0; i < part.length; ) {
      const length = this.levelAt(part, i);
      const level = this.levels.get(part.slice(i, i + length).join(" "));
      if (level === undefined || level === "none" || this.heads.has(part.slice(i, i + length).join(" "))) kept.push(...part.slice(i, i + Math.max(1, length)));
      i += Math.max(1, length);
    }
    return kept.length > 0 ? kept : part;
  }

  private seniorityOf(parts: Part[]): Seniority | null {
    const found = new Set<Seniority>();
    for (const part of parts) {
      for (let i = 0; i < part.length; ) {
        const length = this.levelAt(part, i);
        const level = this.levels.get(part.slice(i, i + length).join(" "));
        if (level !== undefined && level !== "none") found.add(level);
        i += Math.max(1, length);
      }
    }
    return ranks.find((rank) => found.has(rank)) ?? null;
  }

  /** How many words from `from` are the longest entry about seniority; 0 if there is none. */
  private levelAt(part: Part, from: number): number {
    for (let length = Math.min(4, part.length - from); length > 0; length--) {
      if (this.levels.has(part.slice(from, from + length).join(" "))) return length;
    }
    return 0;
  }
}

function claims(rows: readonly Placed<RoleRow>[]): Map<string, string> {
  const families = new Map<string, string>();
  for (const row of rows) {
    for (const words of row.words) {
      const earlier = families.get(key(words));
      if (earlier !== undefined && earlier !== row.family) throw fault(row.place, `“${words}” already belongs to “${earlier}”.`);
      families.set(key(words), row.family);
    }
  }
  return families;
}

function key(words: string): string {
  return wordsOf(words).words.map(singular).filter((word) => !emptyWords.has(word)).join(" ");
}

function singular(word: string): string {
  return /^[a-z]{3,}[^siua]s$/.test(word) && !/(ics|sales|ss|ies)$/.test(word) ? word.slice(0, -1) : word;
}

/** A title cut at commas, dashes, brackets and the like; "Director of Sales" is turned into "sales director". */
function partsOf(title: string): Part[] {
  const parts: Part[] = [[]];
  let ended = false;
  scanWords(title, (start, end, before) => {
    const word = normalWord(title, start, end);
    const dashed = (before & gap.hyphen) !== 0 && (before & gap.space) !== 0;
    if ((before & (gap.list | gap.stop | gap.slash | gap.bullet | gap.newline | gap.other)) !== 0 || dashed) {
      parts.push([]);
      ended = false;
    }
    if (word === null || ended) return;
    if (endingWords.has(word)) ended = true;
    else if (!emptyWords.has(word)) parts.at(-1)?.push(singular(word));
  });
  return parts.map(turned).filter((part) => part.length > 0);
}

/** "director of sales" as "sales director". */
function turned(part: Part): Part {
  const at = part.findIndex((word, i) => i > 0 && turningWords.has(word));
  return at < 0 ? part : [...turned(part.slice(at + 1)), ...part.slice(0, at)];
}
