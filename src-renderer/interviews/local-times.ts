/** Days and times as the fields of a form take them, in this computer's time. */
const shifted = (time: Date): string => new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString();

/** `YYYY-MM-DD`. */
export const localToday = (now: Date = new Date()): string => shifted(now).slice(0, 10);

/** `YYYY-MM-DDTHH:MM` of a moment. */
export const localInput = (iso: string): string => shifted(new Date(iso)).slice(0, 16);
