/** What is said of candidates themselves, with its entries in the log: overrides, removals, joining and parting. Values never stand there. */
import type { ProfileEdit } from "../../../src-preload/contract.ts";
import type { Profile } from "../../../src-preload/domain.ts";
import { canonicalJson } from "../../library/decisions/canonical-json.ts";
import type { Facts } from "../../library/facts.ts";
import type { Library } from "../../library/open-library.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";
import type { Corrector } from "../corrector.ts";

/** What stands at a path such as “title”, “skills.2” or “education.0.degree”, in canonical JSON; null where nothing does. */
function valueAt(profile: Profile, field: string): string | null {
  let value: unknown = profile;
  for (const step of field.split(".")) value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return value === undefined || value === null ? null : canonicalJson(value);
}

const fieldOf = (edit: ProfileEdit): string => ("field" in edit ? edit.field : edit.list);

export function loggedCorrector(corrector: Corrector, resumes: Library["resumes"], log: DecisionLog): Corrector {
  return {
    ...corrector,
    correct(resumeId, edit) {
      const field = fieldOf(edit);
      const { candidateId, profile } = resumes.detail(resumeId);
      log.together(() => {
        corrector.correct(resumeId, edit);
        const texts = { before: valueAt(profile, field), after: valueAt(resumes.detail(resumeId).profile, field) };
        log.record("profile.corrected", { candidate: log.numberOf(candidateId), op: edit.op, field }, { candidateId, texts, keep: false });
      });
    },
  };
}

/** Which of several resumes counts is the recruiter's word, too. */
export function loggedResumes(resumes: Library["resumes"], log: DecisionLog): Library["resumes"] {
  return {
    ...resumes,
    choose: (resumeId, at) =>
      log.together(() => {
        const candidateId = resumes.choose(resumeId, at);
        log.record("profile.corrected", { candidate: log.numberOf(candidateId), op: "choose", field: "resume" });
        return candidateId;
      }),
  };
}

export function loggedFacts(facts: Facts, log: DecisionLog): Facts {
  function record(op: string, candidateId: string, name: string, after: string | null): void {
    log.record("profile.corrected", { candidate: log.numberOf(candidateId), op, field: `condition.${name}` }, { candidateId, texts: { after }, keep: false });
  }
  return {
    ...facts,
    say(candidateId, said, at) {
      log.together(() => {
        facts.say(candidateId, said, at);
        record("set", candidateId, said.name, said.value === null ? null : canonicalJson(said.value));
      });
    },
    revert(candidateId, name, at) {
      log.together(() => {
        facts.revert(candidateId, name, at);
        record("revert", candidateId, name, null);
      });
    },
    undo(candidateId, name) {
      log.together(() => {
        facts.undo(candidateId, name);
        record("undo", candidateId, name, null);
      });
    },
    import: (file, said, at) =>
      log.together(() => {
        const importId = facts.import(file, said, at);
        log.record("conditions.imported", { import: importId, candidates: [...new Set(said.map(({ candidateId }) => log.numberOf(candidateId)))], facts: said.length });
        return importId;
      }),
    undoImport: (importId) =>
      log.together(() => {
        const undone = facts.undoImport(importId);
        if (undone > 0) log.record("conditions.importUndone", { import: importId, facts: undone });
        return undone;
      }),
  };
}

export function loggedCandidates(candidates: Library["candidates"], people: Pick<Library["people"], "resolve">, log: DecisionLog): Library["candidates"] {
  /** Numbers of those who are there; unknown ids change nothing. */
  const numbersOf = (ids: readonly string[]): number[] => [...new Set(ids)].filter((id) => people.resolve(id) !== null).map(log.numberOf);
  return {
    ...candidates,
    remove: (ids, at) =>
      log.together(() => {
        const removed = candidates.remove(ids, at);
        if (removed > 0) log.record("candidates.removed", { candidates: numbersOf(ids) });
        return removed;
      }),
    restore: (ids) =>
      log.together(() => {
        const restored = candidates.restore(ids);
        if (restored > 0) log.record("candidates.restored", { candidates: numbersOf(ids) });
        return restored;
      }),
  };
}

export function loggedPeople(people: Library["people"], log: DecisionLog): Library["people"] {
  return {
    ...people,
    merge(into, from, at) {
      const numbers = [log.numberOf(into), log.numberOf(from)].sort((a, b) => a - b);
      return log.together(() => {
        const merged = people.merge(into, from, at);
        log.record("candidates.merged", { into: numbers[0] ?? 0, from: numbers[1] ?? 0 });
        return merged;
      });
    },
    unmerge(mergeId, at) {
      return log.together(() => {
        const parted = people.unmerge(mergeId, at);
        log.record("candidates.parted", { candidate: log.numberOf(parted.candidateId) });
        return parted;
      });
    },
  };
}
