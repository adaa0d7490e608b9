/** Tags, notes, what happened to a candidate, and a table of some. */
import { plainAsker } from "../../src-preload/asker.ts";
import type { Handlers } from "../../src-preload/contract.ts";
import { candidateTable } from "../exports/candidate-table.ts";
import type { Library } from "../library/open-library.ts";
import type { Interviews } from "../tracking/interviews/interviews.ts";
import type { Tracking } from "../tracking/tracking.ts";
import { engineWords } from "../words/words.ts";
import type { UndoRegister } from "./undo-register.ts";

export interface OrganisingParts {
  library: Pick<Library, "tags" | "notes" | "history" | "candidates" | "people" | "jobs">;
  tracking: Pick<Tracking, "stageNames">;
  interviews: Pick<Interviews, "history">;
  undos: UndoRegister;
  /** Tags or notes have changed. */
  onChange: () => void;
}

type OrganisingHandlers = Pick<
  Handlers,
  | "tags.list" | "tags.of" | "tags.add" | "tags.remove" | "tags.rename" | "tags.merge" | "tags.delete" | "notes.list" | "notes.add" | "notes.edit" | "notes.delete"
  | "organising.history" | "organising.table" | "organising.undo"
>;

const now = (): string => new Date().toISOString();

export function createOrganisingHandlers({ library: { tags, notes, history, candidates, people, jobs }, tracking, interviews, undos, onChange }: OrganisingParts): OrganisingHandlers {
  const done = <T extends { undo: (() => void) | null }>({ undo, ...result }: T) => {
    onChange();
    return { ...result, undoId: undos.keep(undo) };
  };
  return {
    "tags.list": async () => ({ tags: tags.list() }),
    "tags.of": async ({ candidateId: asked }) => {
      const candidateId = people.resolve(asked) ?? asked;
      return { tags: tags.of([candidateId]).get(candidateId) ?? [] };
    },
    "tags.add": async ({ candidateIds, names }) => done(tags.add(candidateIds, names, now())),
    "tags.remove": async ({ candidateIds, tagIds }) => done(tags.remove(candidateIds, tagIds)),
    "tags.rename": async ({ tagId, name }) => done(tags.rename(tagId, name)),
    "tags.merge": async ({ from, into }) => done(tags.merge(from, into)),
    "tags.delete": async ({ tagId }) => done(tags.delete(tagId)),

    "notes.list": async ({ candidateId }) => ({ notes: notes.of(candidateId) }),
    "notes.add": async ({ candidateId, text }) => {
      const note = notes.add(candidateId, text, now());
      onChange();
      return note;
    },
    "notes.edit": async ({ noteId, text }) => {
      const note = notes.edit(noteId, text, now());
      onChange();
      return note;
    },
    "notes.delete": async ({ noteId }) => done(notes.delete(noteId)),

    "organising.history": async ({ candidateId }, asker = plainAsker) => {
      const stages = tracking.stageNames(asker.language);
      const own = history(candidateId).map((event) => (event.kind === "moved" ? { ...event, stage: stages.get(event.stageId) ?? event.stage } : event));
      const hiring = interviews.history(candidateId).filter(({ jobId }) => jobs.weightsOf(jobId) !== null).map((event) => ({ kind: "hiring" as const, at: event.at, event }));
      return { events: [...hiring, ...own].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)) };
    },
    "organising.table": async ({ candidateIds }, asker = plainAsker) => candidateTable(candidates.table(candidateIds), engineWords(asker.language).exports),
    "organising.undo": async ({ undoId }) => {
      undos.run(undoId);
      onChange();
      return {};
    },
  };
}
