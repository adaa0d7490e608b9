import { words } from "../words/words.ts";

const millisecondsADay = 86_400_000;

/** Whole days from then until now; nothing lies in the future. */
export const daysSince = (iso: string, now: number = Date.now()): number => Math.max(0, Math.floor((now - Date.parse(iso)) / millisecondsADay));

/** "today", "3 days". */
export const timeSince = (iso: string, now?: number): string => {
  const days = daysSince(iso, now);
  return days === 0 ? words.pipeline.today : words.pipeline.days(days);
};

/** From so many days on somebody has waited long. */
export const longWait = 14;
