/** What candidates say to conditions: the recruiter's word on it, and lists of it from a file. */
import { plainAsker } from "../../src-preload/asker.ts";
import type { Handlers } from "../../src-preload/contract.ts";
import type { CandidateConditions } from "../../src-preload/conditions.ts";
import { createFactFiles } from "../ingest/fact-file/fact-files.ts";
import type { Library } from "../library/open-library.ts";
import { engineWords } from "../words/words.ts";
import { readJobConditions } from "../matching/conditions/read-job-conditions.ts";

export interface ConditionParts {
  library: Library;
  /** What is shown of candidates has changed. */
  onChange: () => void;
}

type ConditionHandlers = Pick<
  Handlers,
  | "conditions.ofCandidate" | "conditions.say" | "conditions.revert" | "conditions.undo" | "conditions.previewFile" | "conditions.importFile"
  | "conditions.undoImport" | "conditions.template"
>;

/** Jobs that an earlier Winnow stored get the conditions of their ads, once. */
export function readOlderJobs({ jobs }: Pick<Library, "jobs">): void {
  for (const job of jobs.withoutConditions()) jobs.save({ ...job, conditions: readJobConditions(job.text) });
}

export function createConditionHandlers({ library, onChange }: ConditionParts): ConditionHandlers {
  const { facts, candidates } = library;
  const files = createFactFiles(facts, library.findPeople);
  const now = (): string => new Date().toISOString();

  /** Where the candidate lives is a field of the profile, which tells where it was read and by whom. */
  function known(candidateId: string): { candidateId: string; facts: CandidateConditions } {
    const of = facts.of(candidateId);
    if (of.place?.by === "resume") {
      const reading = candidates.detail(candidateId).profile.readings.find(({ field }) => field === "location");
      if (reading !== undefined) of.place = { ...of.place, by: reading.by, span: reading.span, page: reading.page };
    }
    return { candidateId, facts: of };
  }
  const changed = (candidateId: string): { candidateId: string; facts: CandidateConditions } => {
    onChange();
    return known(candidateId);
  };

  return {
    "conditions.ofCandidate": async ({ candidateId }) => known(candidateId),
    "conditions.say": async ({ candidateId, said }) => {
      facts.say(candidateId, said, now());
      return changed(candidateId);
    },
    "conditions.revert": async ({ candidateId, name }) => {
      facts.revert(candidateId, name, now());
      return changed(candidateId);
    },
    "conditions.undo": async ({ candidateId, name }) => {
      facts.undo(candidateId, name);
      return changed(candidateId);
    },
    "conditions.previewFile": async ({ path, name }, { language } = plainAsker) => files.preview(path, name ?? path, engineWords(language)),
    "conditions.importFile": async ({ previewId }) => {
      const imported = files.import(previewId, now());
      onChange();
      return imported;
    },
    "conditions.undoImport": async ({ importId }) => {
      const undone = files.undo(importId);
      onChange();
      return undone;
    },
    "conditions.template": async () => files.template(),
  };
}
