/** The recruiter's changes to what a job asks. */
import type { RequirementEdit } from "../../src-preload/contract.ts";
import type { Requirement, Span } from "../../src-preload/domain.ts";
import { readRequirement } from "../matching/parse-job.ts";
import type { Taxonomy } from "../taxonomy/types.ts";

const numberOf = (id: string): number => Number(/^r(\d+)$/.exec(id)?.[1] ?? 0);

type Facts = Pick<Requirement, "minYears" | "usedWithinYears" | "degreeLevel" | "languageLevel">;

/** What a person set against the reading of the old words stays when the words are mended and the kind is the same. */
function setByHand(old: Requirement | undefined, kind: Requirement["kind"], taxonomy: Taxonomy): Partial<Facts> {
  if (old?.kind !== kind) return {};
  const read = readRequirement(old.text, old.importance, taxonomy, old.kind);
  return {
    ...(old.minYears !== read.minYears && { minYears: old.minYears }),
    ...(old.usedWithinYears !== read.usedWithinYears && { usedWithinYears: old.usedWithinYears }),
    ...(old.degreeLevel !== read.degreeLevel && { degreeLevel: old.degreeLevel }),
    ...(old.languageLevel !== read.languageLevel && { languageLevel: old.languageLevel }),
  };
}

function sourceOf(edit: RequirementEdit, old: Requirement | undefined, text: string): Span | null {
  if (old !== undefined) return old.source;
  const source = edit.source ?? null;
  return source !== null && source.start <= source.end && source.end <= text.length ? source : null;
}

/**
 * The requirements as edited, in the order of the edits: an unchanged one keeps what was read of it, a new or changed one is
 * read again, as the kind that is given if one is. Years and levels that are given win over the words. `text` is the job's, `taken` are ids
 * that no new one may have.
 */
export function editedRequirements(text: string, before: readonly Requirement[], edits: readonly RequirementEdit[], taxonomy: Taxonomy, taken: readonly string[]): Requirement[] {
  const known = new Map(before.map((requirement) => [requirement.id, requirement]));
  const used = new Set<string>();
  let highest = Math.max(0, ...before.map(({ id }) => numberOf(id)), ...edits.map(({ id }) => numberOf(id ?? "")), ...taken.map(numberOf));
  return edits.map((edit): Requirement => {
    const old = edit.id === undefined ? undefined : known.get(edit.id);
    const unchanged = old !== undefined && old.text === edit.text && (edit.kind === undefined || edit.kind === old.kind);
    const reading = unchanged ? old : readRequirement(edit.text, edit.importance, taxonomy, edit.kind);
    const returning = edit.id !== undefined && numberOf(edit.id) > 0 && !used.has(edit.id);
    const id = returning && edit.id !== undefined ? edit.id : `r${String(++highest)}`;
    used.add(id);
    const given: Partial<Facts> = {
      ...(edit.minYears !== undefined && { minYears: edit.minYears }),
      ...(edit.usedWithinYears !== undefined && { usedWithinYears: edit.usedWithinYears }),
      ...(edit.degreeLevel !== undefined && { degreeLevel: edit.degreeLevel }),
      ...(edit.languageLevel !== undefined && { languageLevel: edit.languageLevel }),
    };
    const kept = unchanged ? {} : setByHand(old, reading.kind, taxonomy);
    return { ...reading, ...kept, ...given, id, importance: edit.importance, source: sourceOf(edit, old, text) };
  });
}

/**
 * What is asked once another ad was read: `read` of it, under ids that nothing of before has and that are not `taken`, for scorecards speak of
 * those; and what a person typed, which stood in no ad.
 */
export function readAnew(read: readonly Requirement[], before: readonly Requirement[], taken: readonly string[]): Requirement[] {
  const highest = Math.max(0, ...before.map(({ id }) => numberOf(id)), ...taken.map(numberOf));
  return [...read.map((one, i) => ({ ...one, id: `r${String(highest + i + 1)}` })), ...before.filter(({ source }) => source === null)];
}
