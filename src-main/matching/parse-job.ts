import type { Importance, ParsedJob, Requirement } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { readJobConditions } from "./conditions/read-job-conditions.ts";
import { joinAlternatives } from "./job-alternatives.ts";
import { blankLabels, higherImportance, readImportance, sectionImportance } from "./importance.ts";
import type { MarkedText } from "./importance.ts";
import { degreeAsked, yearsAsked, yearsReplaceDegree } from "./asked-facts.ts";
import { languagesAsked } from "./asked-languages.ts";
import { recencyAsked } from "./asked-recency.ts";
import { asks, inTheirSections } from "./job-asking.ts";
import { asksNothing } from "./job-boilerplate.ts";
import { jobSentences } from "./job-lines.ts";
import type { JobSentence } from "./job-lines.ts";
import type { JobSection } from "./job-sections.ts";
import { readJobTitle } from "./job-title.ts";
import { longestRequirement, readRequirement } from "./read-requirement.ts";
import type { RequirementReading } from "./read-requirement.ts";
import { splitRequirement, weighedBracket } from "./split-requirement.ts";

export const mostRequirements = 40;
/** Sentences that are read for what they ask; no ad has so many. */
const mostSentences = 800;

type Found = RequirementReading & { source: { start: number; end: number } };

const wordCount = (text: string): number => text.split(/\s+/).length;

/** "…the minimum requirements described below:": what announces a list in the same sentence is not asked itself. */
const announcement = /^[^:]{0,160}\b(?:following|below|includes?|including|need|required|requirements?|skills?|must have)\b[^:]{0,30}:\s*(?=\S{2})/i;

/** "Databases: MySQL, Postgres": a label that names nothing itself before things that have names. */
const shortLabel = /^\p{L}[\p{L} /&-]{1,40}:\s*(?=\S)/u;

/** How many characters at the beginning of a sentence only announce what it asks. */
function lengthOfLabel(sentence: string, taxonomy: Taxonomy): number {
  const announced = announcement.exec(sentence)?.[0];
  if (announced !== undefined) return /\bdegrees?\b|\benrol/i.test(announced) || degreeAsked(announced) !== null || yearsAsked(announced) !== null || taxonomy.findAskedSkills(announced).length > 1 ? 0 : announced.length;
  const label = shortLabel.exec(sentence)?.[0];
  if (label === undefined || taxonomy.findAskedSkills(label).length > 0 || languagesAsked(label).length > 0) return 0;
  return taxonomy.findAskedSkills(sentence.slice(label.length)).length > 0 ? label.length : 0;
}

/** A word in mid-sentence weighs the whole of a sentence of at most so many words, and of a longer one only its own piece. */
const wordsOfOneBreath = 25;

/** How much a piece matters: its own label or words, else those of its sentence, else where it stands. */
function weigh(section: JobSection, piece: MarkedText, whole: MarkedText, label: Importance | null): Importance {
  const base = sectionImportance[section] ?? "medium";
  // "Completes all required reports" tells of the reports, not of how much the deed matters: of a task only a label does.
  if (section === "tasks") return label ?? base;
  const marked = piece.importance === null && (whole.stated || wordCount(whole.text) <= wordsOfOneBreath) ? whole : piece;
  if (marked.byAmount && (section === "prefers" || section === "wishes")) return base;
  return marked.importance ?? base;
}

/** A deed that happens to name a tool or a certificate is still a deed. */
const namesOnly: ReadonlySet<Requirement["kind"]> = new Set<Requirement["kind"]>(["skill", "certification", "language", "location", "experience"]);

/** A deed of more words than this is read as one. */
const wordsOfDeed = 4;

/** Up to here the title, whole or in part, is repeated without being asked. */
const nearTitle = 200;

const mostDecoration = 8;

/** "React" in a list of what is asked of a React developer is asked; where nothing is asked yet it is a piece of the title. */
function repeatsTitle(words: string, title: string | null, { section }: JobSentence): boolean {
  if (title === null) return false;
  // "Summary  Shop Assistant Full Time at Acme": the title with what decorates it.
  if (title.includes(" ") && words.startsWith(title) && yearsAsked(words) === null && wordCount(words) <= wordCount(title) + mostDecoration) return true;
  return section === "open" ? title.toLowerCase().includes(words.toLowerCase()) : title.toLowerCase() === words.toLowerCase();
}

const longestTitleLine = 160;

/** Where the line ends that an ad begins with and that is nothing but its title and what decorates it; 0 if there is none. */
function endOfTitleLine(text: string, title: string): number {
  const line = /^\s*([^\n]+)\n/.exec(text.slice(0, 2 * longestTitleLine));
  const words = line?.[1];
  if (line === null || words === undefined || words.length > longestTitleLine || !words.includes(title) || /[.;]\s+\S/.test(words)) return 0;
  return line[0].length;
}

/** `title`, if given, is no requirement of its own. */
function requirementsIn(sentence: JobSentence, text: string, title: string | null, taxonomy: Taxonomy): Found[] {
  const whole = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 2 * longestRequirement));
  const offset = sentence.section === "tasks" ? 0 : lengthOfLabel(whole, taxonomy);
  const raw = whole.slice(offset);
  const start = sentence.start + offset;
  // "Tools for charts (Tableau preferred)": the bracket weighs what it names and not the tools.
  const bracket = weighedBracket(raw);
  const marked = readImportance(bracket === null ? raw : raw.slice(0, bracket.start - 1));
  const isTask = sentence.section === "tasks";
  // A task is one deed even where it names several things; what is asked to be known comes apart.
  const spans = isTask ? [{ start: 0, end: raw.length }] : splitRequirement(raw, taxonomy);
  // A label at the end holds for every piece that says nothing of its own.
  const unlabelled = blankLabels(raw);
  const found: Found[] = [];
  for (const span of spans) {
    const piece = spans.length === 1 && bracket === null ? marked : readImportance(unlabelled.text.slice(span.start, span.end));
    const bare = withoutLooseBracket(piece.text);
    // "B." before a part of the ad is no requirement; "C" as an item of a list is.
    if ((bare.match(/\p{L}/gu)?.length ?? 0) < 2 && !/\p{L}[+#]/u.test(bare) && !(sentence.bullet && /\p{L}/u.test(bare))) continue;
    if (start < nearTitle && repeatsTitle(bare, title, sentence)) continue;
    const importance = weigh(sentence.section, piece, marked, unlabelled.importance);
    const reading = readRequirement(bare, importance, taxonomy);
    const kind = isTask && namesOnly.has(reading.kind) && wordCount(reading.text) > wordsOfDeed ? "other" : reading.kind;
    const source = { start: start + span.start, end: start + span.end };
    const own: Found = isTask && kind === "other" ? { ...reading, kind, minYears: null, usedWithinYears: null, languageLevel: null, source } : { ...reading, kind, source };
    found.push(own, ...degreeBeside(own, taxonomy));
  }
  return shared(found, spans.length);
}

/** "PhD with 5 years, or BSc with 9 years" asks a degree and years in one breath: both are requirements, of the same words. */
function degreeBeside(found: Found, taxonomy: Taxonomy): Found[] {
  const years = yearsAsked(found.text);
  if (years === null || degreeAsked(found.text) === null || yearsReplaceDegree(found.text)) return [];
  if (found.kind === "education") return [{ ...found, kind: "experience", skillIds: [], minYears: years, degreeLevel: null, educationFields: [] }];
  if (found.kind !== "experience") return [];
  const degree = readRequirement(found.text.replace(/\b\d{1,2}\b/g, ""), found.importance, taxonomy);
  if (degree.degreeLevel === null) return [];
  return [{ ...found, kind: "education", skillIds: [], minYears: null, degreeLevel: degree.degreeLevel, educationFields: degree.educationFields }];
}

/** A bracket whose other half stands in another piece. */
function withoutLooseBracket(piece: string): string {
  const opened = (piece.match(/\(/g) ?? []).length;
  const closed = (piece.match(/\)/g) ?? []).length;
  if (closed > opened) return piece.replace(/\)(?=[^)]*$)/, "").trim();
  return opened > closed ? piece.replace(/\s*\((?=[^(]*$)/, " ").trim() : piece;
}

/**
 * "Recent experience with React and TypeScript", "React and TypeScript, within the last 3 years": said before the first of a list of
 * skills or behind the last it holds for all; in between, for its own piece.
 */
function recencyOfAll(found: readonly Found[]): number | null {
  if (found.some(({ kind }) => kind !== "skill")) return null;
  const [first, last] = [found[0], found.at(-1)];
  const before = first === undefined ? null : recencyAsked(first.text);
  if (before !== null) return before.years;
  const behind = last === undefined ? null : recencyAsked(last.text);
  return behind !== null && last !== undefined && /^[\s).;]*$/.test(last.text.slice(behind.end)) && behind.start > 0 ? behind.years : null;
}

/** What is said once of a list holds for each of it: "React and TypeScript, 5+ years", "fluent in English and Spanish". */
function shared(found: Found[], pieces: number): Found[] {
  if (pieces < 2) return found;
  const years = found.every((one) => one.kind === "skill") ? found.find((one) => one.minYears !== null)?.minYears : undefined;
  const within = recencyOfAll(found);
  const own = found.map((one) => (one.kind === "skill" ? { ...one, minYears: one.minYears ?? years ?? null, usedWithinYears: one.usedWithinYears ?? within } : one));
  const level = own[0]?.kind === "language" ? own[0].languageLevel : null;
  return level === null ? own : own.map((one) => (one.kind === "language" ? { ...one, languageLevel: one.languageLevel ?? level } : one));
}

/** What makes two requirements the same: the same words, or the same skills asked by name. */
function sameness(found: Found): string {
  if (found.kind === "skill" && found.skillIds.length > 0) return `skill:${[...found.skillIds].sort().join(",")}`;
  return `${found.kind}:${found.text.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, " ").trim()}`;
}

function merged(all: Found[]): Found[] {
  const bySameness = new Map<string, Found>();
  for (const found of all) {
    const key = sameness(found);
    const earlier = bySameness.get(key);
    if (earlier === undefined) {
      bySameness.set(key, found);
      continue;
    }
    earlier.importance = higherImportance(earlier.importance, found.importance);
    if (found.usedWithinYears !== null) earlier.usedWithinYears = Math.min(earlier.usedWithinYears ?? Infinity, found.usedWithinYears);
    if (found.minYears !== null) earlier.minYears = Math.max(earlier.minYears ?? 0, found.minYears);
  }
  return [...bySameness.values()];
}

const rank: Readonly<Record<Importance, number>> = { must: 0, high: 1, medium: 2, low: 3 };

/** The most important ones when an ad asks more than anyone can weigh, in the order of the text. */
function heaviest(all: Found[]): Found[] {
  if (all.length <= mostRequirements) return all;
  const kept = new Set(
    all.map((found, i) => ({ i, weight: rank[found.importance] })).sort((a, b) => a.weight - b.weight || a.i - b.i)
      .slice(0, mostRequirements).map(({ i }) => i),
  );
  return all.filter((_, i) => kept.has(i));
}

/**
 * Reads a job ad of any length (5 lines to several pages, with or without headings): title, role family, seniority and
 * at most 40 requirements with ids r1, r2… in the order of the text, each with the span it was read from. What the
 * employer offers, tells of itself or must say by law asks nothing. Deterministic; never throws; linear in the length.
 */
export function parseJob(text: string, taxonomy: Taxonomy): ParsedJob {
  const { title, family, seniority } = readJobTitle(text, taxonomy);
  const lines = joinAlternatives(jobSentences(text).slice(0, mostSentences), text);
  const sentences = inTheirSections(lines, text, title);
  const titleEnd = endOfTitleLine(text, title);
  // "Developer (1-4 years of experience)": of a title only years are asked.
  const isTitle = ({ start, end }: JobSentence): boolean => start < titleEnd && yearsAsked(text.slice(start, end)) === null;
  const asking = sentences.filter((sentence) => !isTitle(sentence) && asks(sentence, text, taxonomy)).flatMap((sentence) => requirementsIn(sentence, text, title, taxonomy));
  // "Need a React developer" asks in no known way; what is not plainly about pay or the employer is then what is asked.
  const found = asking.length > 0 ? asking
    : sentences.filter(({ start, end }) => !asksNothing(text.slice(start, end))).flatMap((sentence) => requirementsIn({ ...sentence, section: "open" }, text, null, taxonomy));
  const requirements: Requirement[] = heaviest(merged(found)).map((one, i) => ({ id: `r${i + 1}`, ...one }));
  return { title, roleFamily: family, seniority, requirements, conditions: readJobConditions(text) };
}

export { readRequirement } from "./read-requirement.ts";
