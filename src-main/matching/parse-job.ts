import type { Importance, ParsedJob, Requirement } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { readJobConditions } from "./conditions/read-job-conditions.ts";
import { blankLabels, higherImportance, readImportance, sectionImportance } from "./importance.ts";
import { jobSentences } from "./job-lines.ts";
import type { JobSentence } from "./job-lines.ts";
import { asksByItsWords, asksNothing, tellsOfEmployer, tellsOfTasks } from "./job-sections.ts";
import { readJobTitle } from "./job-title.ts";
import { longestRequirement, readRequirement } from "./read-requirement.ts";
import type { RequirementReading } from "./read-requirement.ts";
import { splitRequirement } from "./split-requirement.ts";

export const mostRequirements = 40;

type Found = RequirementReading & { source: { start: number; end: number } };

const wordCount = (text: string): number => text.split(/\s+/).length;

/**
 * Prose about the employer at the end of a list of requirements is no requirement, nor is what follows it up to the next
 * bullet or heading, unless its own words ask.
 */
function withoutEmployer(sentences: JobSentence[], text: string): JobSentence[] {
  let telling: JobSentence["section"] | null = null;
  return sentences.map((sentence) => {
    if (sentence.bullet || sentence.section !== telling) telling = null;
    if (!sentence.bullet && tellsOfEmployer(text.slice(sentence.start, sentence.end))) telling = sentence.section;
    return telling === null ? sentence : { ...sentence, section: "open" };
  });
}

function withTasks(sentences: JobSentence[], text: string): JobSentence[] {
  return sentences.map((sentence) =>
    sentence.section === "open" && tellsOfTasks(text.slice(sentence.start, sentence.end)) ? { ...sentence, section: "tasks" } : sentence,
  );
}

/** Whether a sentence of an ad asks anything, given where it stands. */
function asks(sentence: JobSentence, text: string): boolean {
  const own = text.slice(sentence.start, sentence.end);
  if (sectionImportance[sentence.section] === null || asksNothing(own)) return false;
  if (sentence.section === "open") return asksByItsWords(own);
  if (sentence.section === "tasks") return wordCount(own) >= 3 && !/^(?:we|our|about)\b/i.test(own);
  return /\p{L}/u.test(own);
}

function mayAsk({ section, start, end }: JobSentence, text: string): boolean {
  return sectionImportance[section] !== null && !asksNothing(text.slice(start, end));
}

/** `title`, if given, is no requirement of its own. */
function requirementsIn(sentence: JobSentence, text: string, title: string | null, taxonomy: Taxonomy): Found[] {
  const raw = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 2 * longestRequirement));
  const marked = readImportance(raw);
  const base = sectionImportance[sentence.section] ?? "medium";
  const found: Found[] = [];
  // A task is one deed even where it names several things; what is asked to be known comes apart.
  const spans = sentence.section === "tasks" ? [{ start: 0, end: raw.length }] : splitRequirement(raw, taxonomy);
  // A label at the end holds for every piece that says nothing of its own.
  const unlabelled = blankLabels(raw);
  for (const span of spans) {
    const piece = spans.length === 1 ? marked : readImportance(unlabelled.text.slice(span.start, span.end));
    if (!/\p{L}{2}|\p{L}[+#]/u.test(piece.text) || piece.text.toLowerCase() === title?.toLowerCase()) continue;
    // "Completes all required reports" tells of the reports, not of how much the deed matters: of a task only a label does.
    const said = sentence.section === "tasks" ? unlabelled.importance : (piece.importance ?? marked.importance);
    const reading = readRequirement(piece.text, said ?? base, taxonomy);
    // A deed that happens to name a tool is still a deed.
    const kind = sentence.section === "tasks" && reading.kind === "skill" && wordCount(reading.text) > 4 ? "other" : reading.kind;
    found.push({ ...reading, kind, source: { start: sentence.start + span.start, end: sentence.start + span.end } });
  }
  // "React and TypeScript, 5+ years": the years hold for each tool that was cut apart.
  const years = spans.length > 1 && found.every((one) => one.kind === "skill") ? found.find((one) => one.minYears !== null)?.minYears : undefined;
  return years == null ? found : found.map((one) => ({ ...one, minYears: years }));
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
  const { title, role } = readJobTitle(text, taxonomy);
  const sentences = withTasks(withoutEmployer(jobSentences(text), text), text);
  const asking = sentences.filter((sentence) => asks(sentence, text)).flatMap((sentence) => requirementsIn(sentence, text, title, taxonomy));
  // "Need a React developer" asks in no known way; what is not plainly about pay or the employer is then what is asked.
  const found = asking.length > 0 ? asking
    : sentences.filter((sentence) => mayAsk(sentence, text)).flatMap((sentence) => requirementsIn(sentence, text, null, taxonomy));
  const requirements: Requirement[] = heaviest(merged(found)).map((one, i) => ({ id: `r${i + 1}`, ...one }));
  return { title, roleFamily: role?.family ?? null, seniority: role?.seniority ?? null, requirements, conditions: readJobConditions(text) };
}

export { readRequirement } from "./read-requirement.ts";
