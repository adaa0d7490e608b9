/** The counterfactual test: resumes with who they are about swapped, scored anew beside what they score as they are. */
import type { Counterfactual, SwapKind, SwapResult } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { movedBy, scoreOf, type Compared } from "../../fairness/counterfactual/moved.ts";
import { otherPeople, type OtherPerson } from "../../fairness/counterfactual/other-people.ts";
import { editsOf, swapped, swaps } from "../../fairness/counterfactual/swaps.ts";
import type { Library } from "../../library/open-library.ts";
import type { CandidateForMatching } from "../../library/types.ts";
import type { Matcher } from "../../matching/create-matcher.ts";
import type { SwappedResumes } from "./swapped-resumes.ts";

export interface CounterfactualParts {
  library: Pick<Library, "jobs" | "people">;
  resumes: SwappedResumes;
  /** Ranks the library as it is, for choosing whom to look at. */
  matcher: () => Matcher;
}

export type CounterfactualTest = (asked: { jobId: string; candidateId?: string | undefined }) => Promise<Counterfactual>;

/** Of a ranking so many are looked at, evenly from the first to the last. */
const sampleSize = 50;
const swapsOfOne: readonly (readonly [SwapKind, number])[] = [["name", 0], ["name", 3], ["name", 4], ["name", 7], ["name", 8], ["name", 11], ["gender", 0], ["graduation", 0], ["address", 4], ["all", 7]];
const swapsOfMany: readonly (readonly [SwapKind, number])[] = [["name", 4], ["name", 7], ["gender", 0], ["graduation", 0], ["address", 4], ["all", 11]];

export function createCounterfactualTest({ library: { jobs, people }, resumes, matcher }: CounterfactualParts): CounterfactualTest {
  async function whom(jobId: string, candidateId: string | undefined): Promise<string[]> {
    if (candidateId !== undefined) return [people.resolve(candidateId) ?? candidateId];
    const job = jobs.get(jobId);
    const { candidates: ranked } = await matcher().rank(job, job.weights);
    const step = Math.max(1, ranked.length / sampleSize);
    return Array.from({ length: Math.min(sampleSize, ranked.length) }, (_, i) => ranked[Math.floor(i * step)]?.candidateId ?? []).flat();
  }

  return async ({ jobId, candidateId }) => {
    const job = jobs.get(jobId);
    if (job.requirements.length === 0) {
      throw new WinnowError("invalid_input", "This job has no requirement, so there is no score that could move.", { hint: "Add at least one requirement, such as a skill or years of experience." });
    }
    const all = (await whom(jobId, candidateId)).flatMap((id) => resumes.of(id) ?? []);
    const testedIds = new Set(all.map((one) => one.candidateId));
    const trial = resumes.trial(all);

    async function scores(instead: readonly CandidateForMatching[]): Promise<Map<string, Compared>> {
      trial.put(instead);
      const { candidates: ranked } = await trial.matcher.rank(job, job.weights, { everyone: true });
      return new Map(ranked.filter((one) => testedIds.has(one.candidateId)).map((one) => [one.candidateId, one]));
    }

    const unread = all.map((one) => ({ one, text: swapped(one.document.text, []) }));
    const unchanged = new Map((await resumes.read(unread)).map((read) => [read.candidateId, read]));
    const before = await scores([...unchanged.values()]);
    const found = new Map<string, SwapResult[]>(all.map((one) => [one.candidateId, []]));

    async function swap(kind: SwapKind, other: OtherPerson): Promise<void> {
      const texts = all.map((one) => ({ one, text: swapped(one.document.text, editsOf(kind === "all" ? swaps : [kind], one.document.text, unchanged.get(one.candidateId)?.profile ?? one.profile, other)) }));
      const changed = texts.filter(({ text }) => text.lines.length > 0);
      const instead = await resumes.read(changed);
      const after = new Map(instead.length === 0 ? before : await scores(instead));
      const asBefore = (read: readonly CandidateForMatching[]): CandidateForMatching[] => read.flatMap(({ candidateId }) => unchanged.get(candidateId) ?? []);
      const isMoved = [...before].some(([id, was]) => movedBy(was, after.get(id) ?? was) !== null);
      trial.put(asBefore(instead));
      // What is ordinary among all is part of every score: where one has moved, each is swapped by itself to tell whose it was.
      if (isMoved && instead.length > 0) {
        for (const [id, was] of before) after.set(id, was);
        for (const read of instead) {
          const own = (await scores([read])).get(read.candidateId);
          if (own !== undefined) after.set(read.candidateId, own);
          trial.put(asBefore([read]));
        }
      }
      for (const { one, text } of texts) {
        const [was, is] = [before.get(one.candidateId), after.get(one.candidateId)];
        if (was === undefined || is === undefined) continue;
        found.get(one.candidateId)?.push({ kind, lines: text.lines, after: scoreOf(is), moved: movedBy(was, is) });
      }
    }
    for (const [kind, who] of candidateId === undefined ? swapsOfMany : swapsOfOne) {
      const other = otherPeople[who];
      if (other !== undefined) await swap(kind, other);
    }

    const results = all.flatMap((one) => {
      const was = before.get(one.candidateId);
      return was === undefined ? [] : [{ candidateId: one.candidateId, name: one.name, file: one.file, before: scoreOf(was), swaps: found.get(one.candidateId) ?? [] }];
    });
    const made = results.flatMap(({ swaps }) => swaps);
    return {
      jobId, title: job.title, candidates: results, among: trial.size, asksPlace: job.requirements.some(({ kind }) => kind === "location"),
      swaps: made.filter(({ lines }) => lines.length > 0).length, moved: made.filter(({ moved }) => moved !== null).length,
    };
  };
}
