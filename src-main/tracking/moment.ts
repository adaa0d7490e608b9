/** When something happened, as people write it down. */
import { WinnowError } from "../../src-preload/errors.ts";

const aDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const aMoment = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

const inUtc = (time: Date): string => time.toISOString().slice(0, 10);
/** On this computer's calendar. */
const here = (time: Date): string => inUtc(new Date(time.getTime() - time.getTimezoneOffset() * 60_000));

/**
 * A day or a moment in ISO 8601 as a moment in UTC. A day alone is its noon in UTC, which is the same day nearly everywhere, or `now`
 * where that noon is still to come. A moment without a zone is of this computer's. Throws `invalid_input`; a moment to come is given as it is.
 */
export function momentOf(text: string, now: Date): string {
  const said = text.trim();
  const day = aDay.exec(said);
  if (day !== null) {
    const noon = new Date(`${said}T12:00:00.000Z`);
    // 30 February rolls over into March.
    if (!Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(said)) {
      return (noon > now && [here(now), inUtc(now)].includes(said) ? now : noon).toISOString();
    }
  } else if (aMoment.test(said)) {
    const time = new Date(said.replace(" ", "T"));
    if (!Number.isNaN(time.getTime())) return time.toISOString();
  }
  throw new WinnowError("invalid_input", `“${said}” is no date.`, { hint: "Write it as 2026-03-31, or with a time as 2026-03-31T14:30." });
}

/** The day of a day or a moment in ISO 8601, as it is here; today's for an empty text. Throws `invalid_input`. */
export function dayOf(text: string, now: Date): string {
  const said = text.trim();
  if (said === "") return here(now);
  const moment = momentOf(said, now);
  return aDay.test(said) ? said : here(new Date(moment));
}
