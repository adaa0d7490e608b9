/** How sure each reading is: what share of such fields are right. */
import type { PageWords, Profile, Section, SectionKind, Span } from "../../src-preload/domain.ts";
import { rates, type FactName } from "./confidence-rates.ts";
import { fold, foldedWords } from "./lines.ts";
import { organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";
import type { FieldKind, ReadField } from "./readings-fields.ts";

/** Names and headlines stand within so many characters from the beginning. */
const topLength = 200;
/** A value that was not found in the text is at most this sure. */
const mostUnlocated = 0.3;

const ownSections: Partial<Record<FieldKind, readonly SectionKind[]>> = {
  jobTitle: ["experience"], company: ["experience"], degree: ["education"], level: ["education"], skill: ["skills"],
};

/** What has to be derived from a profile only once to see the facts of all its fields. */
export class FactFinder {
  private readonly profile: Profile;
  private readonly knowledge: RoleKnowledge;
  /** E-mail addresses and links, which often hold the person's name. */
  private readonly addresses: string;

  constructor(profile: Profile, knowledge: RoleKnowledge) {
    this.profile = profile;
    this.knowledge = knowledge;
    this.addresses = fold([...profile.emails, ...profile.links].join(" "));
  }

  factsOf({ field, kind, value, span }: ReadField): FactName[] {
    const seen: Record<FactName, boolean> = {
      handle: kind === "name" && foldedWords(value).some((word) => word.length > 2 && this.addresses.includes(word)),
      top: span !== null && span.start < topLength,
      section: span !== null && (ownSections[kind] ?? []).includes(this.sectionAt(span.start)),
      known: kind === "jobTitle" || kind === "title" ? titleScore(value, this.knowledge) >= 1.6 : false,
      shape: this.hasShape(kind, value),
      paired: this.isPaired(field, kind),
    };
    return (Object.keys(seen) as FactName[]).filter((name) => seen[name]);
  }

  private hasShape(kind: FieldKind, value: string): boolean {
    switch (kind) {
      case "institution": return organisationScore(value) >= 1;
      case "phone": return value.startsWith("+");
      default: return false;
    }
  }

  private isPaired(field: string, kind: FieldKind): boolean {
    const job = this.profile.employment[entryOf(field)];
    const study = this.profile.education[entryOf(field)];
    switch (kind) {
      case "jobTitle": return (job?.company ?? null) !== null;
      case "company": return (job?.title ?? null) !== null;
      case "degree": case "level": return (study?.institution ?? null) !== null;
      case "institution": return (study?.degree ?? null) !== null;
      default: return false;
    }
  }

  private sectionAt(offset: number): SectionKind {
    return lastStarting(this.profile.sections, offset)?.kind ?? "other";
  }
}

const entryOf = (field: string): number => Number(field.split(".")[1] ?? -1);

/** The last of some spans in order that begins at or before an offset; in logarithmic time. */
export function lastStarting<T extends Pick<Section, "start">>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

/** The probability that the measured rates give for a kind of field with these facts. */
export function rateOf(kind: FieldKind, seen: readonly FactName[]): number {
  const { base, facts } = rates[kind];
  return 1 / (1 + Math.exp(-seen.reduce((sum, fact) => sum + (facts[fact] ?? 0), base)));
}

/** Words that recognition (OCR) was unsure of, so that a field is no surer than the worst of its words. */
export function recognitionOf(pages: readonly PageWords[]): (span: Span) => number {
  const words = pages.flatMap((page) => page.words.filter(({ confidence }) => confidence !== null)).sort((a, b) => a.start - b.start);
  if (words.length === 0) return () => 1;
  const starts = words.map(({ start }) => start);
  return ({ start, end }) => {
    let least = 1;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (let i = Math.max(0, low - 1); i < words.length; i++) {
      const word = words[i];
      if (!word || word.start >= end) break;
      if (word.end > start) least = Math.min(least, word.confidence ?? 1);
    }
    return least;
  };
}

/** Three decimals: the rates are no surer than that, and the same on every machine. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** The share of such fields that are right: by its kind and facts, and by the recognition of its words. */
export function confidenceOf(field: ReadField, facts: FactFinder, recognition: (span: Span) => number): number {
  const rate = rateOf(field.kind, facts.factsOf(field));
  if (field.span !== null) return rounded(rate * recognition(field.span));
  // Years summed from the jobs stand nowhere, and are as sure as their kind.
  return rounded(field.kind === "yearsOfExperience" ? rate : Math.min(rate, mostUnlocated));
}
