/** Backups that make themselves, daily or weekly, while Winnow is open. */
import { z } from "zod";
import { backupScheduleSchema, type BackupSchedule } from "../../../src-preload/contract.ts";
import type { Settings } from "../../library/settings.ts";

const SCHEDULE = "backup.schedule";
const LAST = "backup.last";
/** When the last automatic one ended, whole or not: after one that failed, Winnow waits before it tries again. */
const TRIED = "backup.tried";

const HOUR_MS = 3_600_000;
const intervalMs = { daily: 24 * HOUR_MS, weekly: 7 * 24 * HOUR_MS } as const;
const AFTER_FAILURE_MS = HOUR_MS;
const LOOK_MS = 60_000;

const lastSchema = z.object({ folder: z.string(), at: z.string(), automatic: z.boolean() });
export type LastBackup = z.infer<typeof lastSchema>;
const triedSchema = z.object({ at: z.string(), whole: z.boolean() });

const never: BackupSchedule = { every: "off", folder: null, keep: 7 };

export interface ScheduledBackups {
  schedule(): BackupSchedule;
  setSchedule(schedule: BackupSchedule): void;
  last(): LastBackup | null;
  /** A backup ended; `made` is null where it came to nothing. */
  ended(made: LastBackup | null, automatic: boolean): void;
  /** ISO 8601; null where none is made. */
  nextAt(): string | null;
  /** Begins to make backups when they are due. */
  start(): void;
  close(): void;
}

/** `begin` is called when one is due; it may decline by throwing, and is asked again. */
export function createScheduledBackups(settings: Settings, begin: (schedule: BackupSchedule & { folder: string }) => void, now: () => Date): ScheduledBackups {
  let timer: NodeJS.Timeout | null = null;
  const schedule = (): BackupSchedule => settings.get(SCHEDULE, backupScheduleSchema) ?? never;

  /** Milliseconds since 1970; null where none is made. */
  function due(): number | null {
    const { every, folder } = schedule();
    if (every === "off" || folder === null) return null;
    const tried = settings.get(TRIED, triedSchema);
    if (tried === null) return 0;
    const at = Date.parse(tried.at);
    // A clock that was set back does not put backups off for ever.
    return at > now().getTime() ? 0 : at + (tried.whole ? intervalMs[every] : AFTER_FAILURE_MS);
  }

  function look(): void {
    const at = due();
    const { folder, ...rest } = schedule();
    if (at === null || folder === null || now().getTime() < at) return;
    try {
      begin({ ...rest, folder });
    } catch {
      // Something else is being done; it is looked at again in a minute.
    }
  }

  return {
    schedule,
    setSchedule(next) {
      settings.set(SCHEDULE, next);
      // What is switched on is seen to work, and not only tomorrow.
      settings.set(TRIED, null);
      if (timer !== null) look();
    },
    last: () => settings.get(LAST, lastSchema),
    ended(made, automatic) {
      if (made !== null) settings.set(LAST, made);
      if (automatic) settings.set(TRIED, { at: now().toISOString(), whole: made !== null });
    },
    nextAt() {
      const at = due();
      return at === null ? null : new Date(Math.max(at, now().getTime())).toISOString();
    },
    start() {
      timer = setInterval(look, LOOK_MS).unref();
      look();
    },
    close() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}
