/** Erasing somebody: from the library, from what Winnow remembers while it runs, and from what a browser sent. */
import fs from "node:fs";
import path from "node:path";
import type { Handlers } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { NamedCandidate } from "../../library/find-people.ts";
import type { Library } from "../../library/open-library.ts";
import type { DecisionLog } from "../../tracking/log/decision-log.ts";
import type { Tracking } from "../../tracking/tracking.ts";
import type { Encoders } from "../encoders.ts";
import type { SentFiles } from "./sent-files.ts";

export interface ErasingParts {
  library: Library;
  encoders: Pick<Encoders, "purgeAfter">;
  log: Pick<DecisionLog, "numberOf" | "record" | "said" | "settle">;
  tracking: Pick<Tracking, "history">;
  /** Folders in which backups of this library may lie. */
  backupFolders: () => string[];
  sentFiles: SentFiles;
  /** Resolves when no copy of the library is being made. */
  copied: () => Promise<void>;
  /** Whatever is remembered of anybody while Winnow runs is to be forgotten. */
  onErased: () => void;
}

type ErasingHandlers = Pick<Handlers, "privacy.find" | "privacy.erasing" | "privacy.erase">;

/** The only one of this id, whole name, e-mail address or file name. Throws `not_found` or `invalid_input`. */
function findOne({ findPeople }: Library, given: string): NamedCandidate {
  const byId = findPeople.byId(given);
  if (byId !== null) return byId;
  const wanted = given.trim().toLowerCase();
  const mailed = findPeople.byEmail(wanted);
  const fitting = mailed.length > 0 ? mailed : findPeople.everyone().filter(({ name, file }) => [name ?? "", file, path.win32.basename(file)].some((each) => each.toLowerCase() === wanted));
  const [first] = fitting;
  if (first === undefined) throw new WinnowError("not_found", `Nobody in the library has the id, the name, the e-mail address or the file “${given}”.`, { hint: "Give one of them in full." });
  if (fitting.length > 1) throw new WinnowError("invalid_input", `“${given}” fits ${String(fitting.length)} candidates.`, { hint: `Give the id of one: ${fitting.slice(0, 10).map(({ candidateId }) => candidateId).join(", ")}.` });
  return first;
}

export function createErasingHandlers({ library, encoders, log, tracking, backupFolders, sentFiles, copied, onErased }: ErasingParts): ErasingHandlers {
  const { people, candidates, eraser, findPeople, notes, learnedVersions, decisions } = library;

  /** Also of somebody who was taken out and is not erased yet. */
  function idsOf(given: readonly string[]): string[] {
    return [...new Set(given.map((each) => {
      const candidateId = people.resolve(each);
      if (candidateId === null) throw new WinnowError("not_found", "This candidate is no longer in the library.");
      return candidateId;
    }))];
  }

  return {
    "privacy.find": async ({ candidate }) => findOne(library, candidate),
    "privacy.erasing": async ({ candidateIds }) => {
      const wanted = idsOf(candidateIds);
      return {
        candidates: wanted.flatMap((candidateId) => {
          const shown = findPeople.byId(candidateId);
          if (shown === null) return [];
          const jobs = new Set(tracking.history(candidateId).map(({ jobTitle }) => jobTitle));
          return [{ ...shown, resumes: candidates.detail(candidateId).resumes.length, notes: notes.of(candidateId).length, jobs: [...jobs] }];
        }),
        learnedFrom: learnedVersions.haveLearnedFrom(wanted.flatMap(decisions.numbersOf)),
        backups: eraser.backupsWith(wanted, backupFolders()),
      };
    },
    "privacy.erase": async ({ candidateIds }) => {
      idsOf(candidateIds);
      await copied();
      // Who was erased, or became another's, while that was waited for is looked for again.
      const { numbers, erased } = await encoders.purgeAfter(() => {
        const ids = idsOf(candidateIds);
        // What the log still holds back of rankings knows them.
        log.settle();
        return { numbers: ids.map(log.numberOf), erased: eraser.erase(ids, backupFolders(), log.said()) };
      });
      sentFiles.remove(erased.queued);
      onErased();
      const remains = await erased.proof();
      log.record("erasure.checked", { candidates: numbers, remains: remains.length });
      return { candidates: numbers.length, remains, backups: erased.backups, sources: erased.sources.filter((source) => fs.existsSync(source)) };
    },
  };
}
