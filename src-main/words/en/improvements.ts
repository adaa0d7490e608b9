/** What a resume would have to show to stand higher. */
import { month, quoted, theLast, years } from "./phrases.ts";

export const improvements = {
  datedYears: (asked: number) => `${years(asked)} of such work in dated jobs`,
  moreYears: (asked: number, shown: number) => `${years(asked)} of such work (now ${years(shown)})`,
  sameWork: (asked: number) => `${years(asked)} in work just like this job’s, and recent`,
  recentUse: (thing: string, within: number, last: string) => `${thing} named in work of ${theLast(within)} (now last ${month(last)})`,
  named: (thing: string) => `${thing} named in the resume`,
  yearsWith: (thing: string, asked: number, shown: number | null) => `${years(asked)} with ${thing} in dated jobs${shown === null ? "" : ` (now ${years(shown)})`}`,
  studies: (text: string) => `studies just as asked: ${quoted(text)}`,
  heldToday: (thing: string) => `${thing} held today`,
  stated: (thing: string) => `${thing} stated`,
  place: (thing: string) => `a place as asked: ${thing}`,
  plainLine: (text: string) => `a line that says it plainly: ${quoted(text)}`,
  work: (asked: number, shown: number | null) => `${years(asked)} in work like this job’s, and recent${shown === null ? "" : ` (now ${years(shown)})`}`,
};
