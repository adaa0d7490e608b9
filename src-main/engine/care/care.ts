/** Care of the library that is open: who does what, and how things stand. */
import path from "node:path";
import type { Backup, Care, Handlers } from "../../../src-preload/contract.ts";
import { toWireError, WinnowError, type ErrorOnTheWire } from "../../../src-preload/errors.ts";
import { typedPath } from "../../ingest/watching/typed-path.ts";
import { backupOf, listBackups } from "../../library/care/backup-folder.ts";
import { isWithin } from "../../library/care/is-within.ts";
import { restoreBackup } from "../../library/care/restore-backup.ts";
import type { Library } from "../../library/open-library.ts";
import type { Encoders } from "../encoders.ts";
import { createScheduledBackups } from "./backup-schedule.ts";
import { createCareWorks, type StepTools } from "./care-work.ts";
import { recordBackup } from "../log/record-backup.ts";
import { createRebuilding } from "./rebuilding.ts";

type CareHandlers = Pick<
  Handlers,
  "care.state" | "care.backUp" | "care.restore" | "care.verify" | "care.cancel" | "care.rebuildIndex" | "care.setSchedule" | "care.backups"
>;

export interface LibraryInCare {
  readonly handlers: CareHandlers;
  state(): Care;
  /** Passages were indexed, so many. */
  indexed(passages: number): void;
  /** Begins to make automatic backups. */
  start(): void;
  /** Resolves when nothing is being done. */
  settled(): Promise<void>;
  /** Gives up what is being done. */
  close(): Promise<void>;
}

export interface CareParts {
  library: Library;
  encoders: Pick<Encoders, "current" | "wake" | "indexed">;
  /** Of this Winnow. */
  version: string;
  /** Who is at the computer. */
  by: string;
  now: () => Date;
  onChange: () => void;
}

export function createCare({ library, encoders, version, by, now, onChange }: CareParts): LibraryInCare {
  const works = createCareWorks(onChange, (outcome) => {
    if (outcome.kind !== "backup") return;
    const { backup, automatic } = outcome;
    scheduled.ended(backup === null ? null : { folder: backup.folder, at: backup.madeAt, automatic }, automatic);
  });
  const scheduled = createScheduledBackups(library.settings, ({ folder, keep }) => {
    works.begin("backup", true, async (tools) => {
      const backup = await backUp(folder, true, tools);
      return { backup, error: tidy(backup, keep) };
    });
  }, now);
  const rebuilding = createRebuilding(library, encoders, onChange);

  /** What stood in its way; the new backup is as good without it, and is not made again for that. */
  function tidy(newest: Backup, keep: number): ErrorOnTheWire | null {
    try {
      library.care.removeOldBackups(newest.folder, keep);
      return null;
    } catch (thrown) {
      return toWireError(thrown);
    }
  }

  async function backUp(into: string, automatic: boolean, tools: StepTools): Promise<Backup> {
    const made = await library.care.backUp({ into, automatic, version, now: now(), ...tools });
    recordBackup(library, made, { by: automatic ? "" : by, at: now().toISOString() });
    return backupOf(made);
  }

  const state = (): Care => ({
    libraryFolder: library.folder,
    work: works.now(),
    outcomes: works.outcomes(),
    schedule: scheduled.schedule(),
    lastBackup: scheduled.last(),
    nextBackupAt: scheduled.nextAt(),
    rebuilding: rebuilding.now(),
  });

  return {
    state,
    indexed: rebuilding.indexed,
    start() {
      library.care.removeUnfinished();
      scheduled.start();
    },
    settled: works.idle,
    async close() {
      scheduled.close();
      await works.close();
    },
    handlers: {
      "care.state": async () => state(),
      "care.backUp": async ({ folder }) => {
        const into = typedPath(folder);
        return { workId: works.begin("backup", false, async (tools) => ({ backup: await backUp(into, false, tools), error: null })) };
      },
      "care.restore": async ({ backup, folder }) => {
        const given = { backup: typedPath(backup), folder: typedPath(folder) };
        return { workId: works.begin("restore", false, async (tools) => ({ restored: await restoreBackup({ ...given, by, ...tools }) })) };
      },
      "care.verify": async () => {
        const { key, index } = encoders.current();
        return { workId: works.begin("verify", false, async (tools) => ({ verification: await library.care.verify([{ modelKey: key, passageIds: index.passageIds }], tools) })) };
      },
      "care.cancel": async () => {
        works.cancel();
        return state();
      },
      "care.rebuildIndex": async () => {
        await rebuilding.begin();
        return state();
      },
      "care.setSchedule": async ({ every, folder, keep }) => {
        const into = folder === null ? null : typedPath(folder);
        if (every !== "off" && into === null) throw new WinnowError("invalid_input", "Backups need a folder to lie in.", { hint: "Give a folder, best on another disk." });
        if (into !== null && isWithin(path.resolve(into), path.resolve(library.folder))) {
          throw new WinnowError("invalid_input", "A backup inside the library’s own folder would be lost with it.", { hint: "Choose a folder elsewhere, best on another disk." });
        }
        scheduled.setSchedule({ every, folder: into, keep });
        onChange();
        return state();
      },
      "care.backups": async ({ folder }) => ({ backups: listBackups(typedPath(folder)).map(backupOf) }),
    },
  };
}
