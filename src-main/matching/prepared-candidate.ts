/** A candidate made ready for scoring: everything that does not depend on the job, computed once and kept. */
import type { Profile, Span } from "../../src-preload/domain.ts";
import type { CandidateForMatching } from "../library/types.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { linePrints } from "./copied-lines.ts";
import type { JobAd, LinePrints } from "./copied-lines.ts";
import { adFlag, resumeFlags, withoutPassages } from "./integrity.ts";
import { rowsOf } from "./similarity.ts";
import type { Rows } from "./similarity.ts";
import { roleHistory } from "./role-history.ts";
import type { Role } from "./role-history.ts";
import { once } from "./once.ts";
import { studyGroupsOf } from "./study-groups.ts";
import { repeatsItself } from "./stuffing.ts";
import type { UnsaidFlag } from "./unsaid.ts";
import { without, wordIndexOf } from "./word-index.ts";
import type { WordIndex } from "./word-index.ts";
import { plainWordsOf, withoutEndings, wordsOf } from "./words.ts";

export interface HeldSkill {
  skillId: string;
  /** The most telling mention by the skill's own name, or else by another: what is quoted as evidence. It does not score. */
  mention: Span;
  /** True when the words are the skill's own name. */
  exact: boolean;
  /** A certificate that every mention calls expired, planned or begun. */
  doubtful: boolean;
}

export interface NamedFact {
  /** Without their endings. */
  words: ReadonlySet<string>;
  /** Groups of fields of study that it belongs to. */
  groups: ReadonlySet<number>;
}

export interface PreparedCandidate {
  candidate: CandidateForMatching;
  /** One row per passage; those that say nothing of anyone have the scale 0. */
  vectors: Rows;
  /** From redacted text only, without the passages that say nothing. */
  words: WordIndex;
  /** For each passage the first one with the same words: what is said again counts once. */
  firstOf: Uint16Array;
  skills: HeldSkill[];
  roles: Role[];
  /** What each entry of the education, and each certificate, is called, in the profile's order; worked out when a job first asks. */
  studies: () => readonly NamedFact[];
  certificates: () => readonly NamedFact[];
  /** To find the lines that are an ad's own. */
  prints: LinePrints;
  flags: UnsaidFlag[];
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const notHeld = /\b(?:expired|lapsed|inactive|candidate|in progress|pursuing|preparing|studying|working towards?|eligible|enrolled|expected|scheduled|planned|not yet|\d of \d)\b/i;
/** How far around a mention its sentence is read. */
const around = 80;

/** Whether the sentence around a certificate says that it is not, or no longer, held. */
function isNotHeld(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  const from = Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". "), before.lastIndexOf(";"));
  const to = after.search(/\n|\. |;/);
  return notHeld.test(before.slice(from + 1) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to)));
}

/** A line of fewer words is an item of a list. */
const wordsOfASentence = 5;

/** Of several mentions the first in a sentence about a job held (not in its heading), else the first in any sentence, else the first. */
function mostTelling(mentions: readonly Span[], { passages, profile }: CandidateForMatching): Span | undefined {
  const inSentence = mentions.flatMap((mention) => {
    const passage = passages.find((one) => overlaps(one, mention));
    return passage !== undefined && passage.redacted.split(" ").length >= wordsOfASentence ? [{ mention, passage }] : [];
  });
  const ofAJob = inSentence.find(({ passage }) => profile.employment.some(({ span }) => overlaps(span, passage) && passage.start > span.start));
  return (ofAJob ?? inSentence[0])?.mention ?? mentions[0];
}

function heldSkills(candidate: CandidateForMatching, taxonomy: Taxonomy): HeldSkill[] {
  const { profile, text } = candidate;
  return profile.skills.flatMap(({ id, mentions }) => {
    // The recruiter says so, and the resume does not: it counts, and there is nothing to quote.
    if (mentions.length === 0) return [{ skillId: id, mention: { start: 0, end: 0 }, exact: true, doubtful: false }];
    const name = taxonomy.skills.get(id)?.name.toLowerCase();
    // A person's name that is also a tool's name is no skill.
    const usable = mentions.filter((mention) => !profile.identity.some((own) => overlaps(own, mention)));
    const isCertificate = taxonomy.skills.get(id)?.kind === "certificate";
    const held = isCertificate ? usable.filter((mention) => !isNotHeld(text, mention)) : usable;
    const counted = held.length > 0 ? held : usable;
    const named = counted.filter((mention) => text.slice(mention.start, mention.end).replace(/\s+/g, " ").toLowerCase() === name);
    const mention = mostTelling(named.length > 0 ? named : counted, candidate);
    return mention === undefined ? [] : [{ skillId: id, mention, exact: named.length > 0, doubtful: held.length === 0 }];
  });
}

/** Headings, and lines that only repeat themselves. */
function sayingNothing({ profile, passages }: CandidateForMatching, stuffed: readonly boolean[]): boolean[] {
  const headings = new Set(profile.sections.flatMap(({ heading }) => (heading === null ? [] : [heading.trim().toLowerCase()])));
  return passages.map(({ redacted }, i) => stuffed[i] === true || headings.has(redacted.replace(/:$/, "").trim().toLowerCase()));
}

function silenced(rows: Rows, silent: readonly boolean[]): Rows {
  return { ...rows, scales: rows.scales.map((scale, i) => (silent[i] === true ? 0 : scale)) };
}

function firstOfEach({ passages }: CandidateForMatching): Uint16Array {
  const seen = new Map<string, number>();
  return Uint16Array.from(passages, ({ textHash }, i) => {
    const first = seen.get(textHash) ?? i;
    seen.set(textHash, first);
    return first;
  });
}

const namedFact = (name: string, field: string): NamedFact => ({ words: new Set(wordsOf(name)), groups: studyGroupsOf(field) });

/** What a profile's studies and certificates are called. */
export const namedFacts = ({ education, certifications }: Pick<Profile, "education" | "certifications">): Pick<PreparedCandidate, "studies" | "certificates"> => ({
  studies: once(() => education.map(({ field, degree }) => namedFact([degree, field].filter((word) => word !== null).join(" "), field ?? degree ?? ""))),
  certificates: once(() => certifications.map(({ name }) => namedFact(name, ""))),
});

/** `vectors` belong to `candidate.passages`, in order. */
export function prepareCandidate(candidate: CandidateForMatching, vectors: readonly Float32Array[], taxonomy: Taxonomy): PreparedCandidate {
  const words = candidate.passages.map(({ redacted }) => plainWordsOf(redacted));
  const stuffed = words.map(repeatsItself);
  const silent = sayingNothing(candidate, stuffed);
  return {
    candidate,
    vectors: silenced(rowsOf(vectors), silent),
    words: wordIndexOf(words.map((own, i) => (silent[i] === true ? [] : withoutEndings(own)))),
    firstOf: firstOfEach(candidate),
    skills: heldSkills(candidate, taxonomy),
    roles: roleHistory(candidate.profile, candidate.passages, taxonomy),
    ...namedFacts(candidate.profile),
    prints: linePrints(candidate.passages.map(({ redacted }) => redacted)),
    flags: resumeFlags(candidate, words, stuffed),
  };
}

/** The candidate without the lines that are the ad's own, and with a flag that says so; the same candidate if there are none. */
export function withoutAd(prepared: PreparedCandidate, ad: JobAd, taxonomy: Taxonomy): PreparedCandidate {
  const copied = ad.copiedLines(prepared.prints);
  if (copied === null) return prepared;
  const candidate = withoutPassages(prepared.candidate, copied);
  const vectors = silenced(prepared.vectors, copied);
  return { ...prepared, ...namedFacts(candidate.profile), candidate, vectors, words: without(prepared.words, copied), skills: heldSkills(candidate, taxonomy), flags: [...prepared.flags, adFlag(candidate, copied)] };
}
