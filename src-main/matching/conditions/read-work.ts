/** Contract, working hours and remote share of a job, as its ad states them. */
import type { ContractType, JobConditionValue, RemoteMode, WorkingHours } from "../../../src-preload/conditions.ts";
import { contractsNamed, hoursNamed, remoteNamed, spanOfWords } from "../../profiles/conditions-work.ts";
import { readAt, type AdPiece, type ReadValue } from "./ad-pieces.ts";

const typeLabel = /\b(?:(?:job|employment|contract|position|work|engagement|role|appointment|vacancy) (?:type|status|basis|term)|type of (?:employment|contract|position|job|work)|type|contract|hours|working hours|schedule|terms?|duration|length|status|anstellungsart|vertragsart|arbeitszeit|beschäftigungsart|type de contrat|contrat|tipo de contrato|jornada)$/u;
const remoteLabel = /\b(?:remote|workplace(?: type)?|work(?:ing)? (?:location|model|mode|arrangement|pattern|setting|place|type)|location(?: type)?|place of work|work from|office|arbeitsort|arbeitsmodell|standort|lieu|ubicación)$/u;
/** Words that make of "full-time" or "remote" what the job is. */
const ofTheJob = /\b(?:position|role|job|opportunity|vacancy|contract|employment|basis|assignment|appointment|opening|post|hours|stelle|anstellung|poste|puesto|we are (?:hiring|looking|seeking)|we're (?:hiring|looking)|is looking|is seeking|seeks|recruiting (?:for )?an?)(?!\p{L})/iu;
const ofOthers = /\b(?:employees|staff|team members|students?|study|studies|degree|course|equivalent|benefits|eligible|years?|experience|previous|clients|partners|positions|placements|roles|jobs|opportunities|internships|staffing|recruiting(?! (?:for )?an? )|recruitment|supervis\w+)(?!\p{L})/iu;
/** Lines no longer than this that hold nothing but such words are facts of the job. */
const longestFact = 70;
const mostNear = 60;

function readWords<T>(pieces: readonly AdPiece[], kind: "contract" | "hours", valuesIn: (text: string) => T[]): ReadValue<T[]> | null {
  for (const labelled of [true, false]) {
    for (const piece of pieces) {
      const isLabelled = piece.label !== null && typeLabel.test(piece.label);
      if (isLabelled !== labelled) continue;
      const words = piece.words.slice(0, 300);
      const from = isLabelled ? piece.valueAt : 0;
      const value = words.slice(from);
      const found = valuesIn(value);
      const span = spanOfWords(kind, value);
      if (found.length === 0 || span === null) continue;
      const near = value.slice(Math.max(0, span.start - mostNear), span.end + mostNear);
      if (/\b(?:not|no)\b[^.;,]{0,30}$/i.test(value.slice(Math.max(0, span.start - 40), span.start))) continue;
      const fact = piece.whole && words.length <= longestFact && found.length === 1 && !/[.!?]$/.test(words.trim());
      if (isLabelled || (!ofOthers.test(near) && (ofTheJob.test(near) || fact))) return readAt(piece, isLabelled ? 0 : span.start, from + span.end, found);
    }
  }
  return null;
}

export const readContract = (pieces: readonly AdPiece[]): ReadValue<ContractType[]> | null => readWords(pieces, "contract", contractsNamed);
export const readHours = (pieces: readonly AdPiece[]): ReadValue<WorkingHours[]> | null => readWords(pieces, "hours", hoursNamed);

const remoteJob =
  /\b(?:(?:fully|100 ?%|completely|entirely|permanently)[- ]remote|remote[- ]first|remote (?:position|role|job|work(?:ing)?|opportunity|contract|basis|vacancy|based|within|in the|anywhere|only|option\w*)|(?:position|role|job|work) (?:is|can be|may be|will be)(?: (?!to\b|not\b)\p{L}+){0,3} remote(?:ly)?|(?:can|may|will|option to|opportunity to|allowed to|welcome to|free to) work (?:remotely|from home|from anywhere)|work(?:ing)?[- ]from[- ]home (?:position|role|job|opportunity|option|policy)|home[- ]based (?:role|position))(?!\p{L})/iu;
const hybridJob = /\bhybrid(?: (?:work\w*|role|position|job|model|schedule|setup|set-up|arrangement|policy|basis|pattern|environment|team|remote|office)|[- ]working)\b|\b(?:position|role|job) (?:is|will be)(?: \p{L}+){0,2} hybrid\b/iu;
const onSiteJob = /\b(?:on[- ]?site (?:position|role|job|only|work|working|presence|attendance)|(?:position|role|job) (?:is|will be|requires)(?: (?!to\b|not\b)\p{L}+){0,3} (?:on[- ]?site|in[- ](?:the )?office|office[- ]based|in[- ]person)|office[- ]based (?:role|position|job)|(?:not|no)(?: an?)? (?:fully )?remote(?: position| role| work\w*)?|100 ?% on[- ]?site|in[- ]person (?:role|position|only))(?!\p{L})/iu;
const daysInOffice = /\b([1-5]|one|two|three|four|five)(?:\s?(?:-|–|to)\s?[2-5])? days?(?:\s?(?:a|per|\/|each|every)\s?week)? (?:\p{L}+ )?(?:in|at|on)[ -](?:the |our )?(?:\p{L}+ )?(?:office|site|person|hq|workplace)/iu;
const daysAway = /\b(?:[1-4]|one|two|three|four)(?:\s?(?:-|–|to)\s?[2-5])? days?(?:\s?(?:a|per|\/|each|every)\s?week)? (?:remote|from home|home office|wfh)/iu;
const dayWords: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const otherRemote = /\bremote (?:teams?|sensing|desktop|support|access|monitoring|areas?|control|sites?|locations?|diagnos\w+|server|offices?|patient)/iu;

type Remote = JobConditionValue<"remote">;

/** How a job is worked, by what is said most plainly: days in the office, hybrid, not remote, remote, on site. */
export function readRemote(pieces: readonly AdPiece[]): ReadValue<Remote> | null {
  const say = (piece: AdPiece, match: RegExpExecArray, mode: RemoteMode, daysOnSite: number | null = null): ReadValue<Remote> =>
    readAt(piece, match.index, match.index + match[0].length, { mode, daysOnSite });
  let hybrid: ReadValue<Remote> | null = null;
  let other: ReadValue<Remote> | null = null;
  for (const piece of pieces) {
    const words = piece.words.slice(0, 400);
    const days = daysInOffice.exec(words);
    const count = days === null ? null : (dayWords[(days[1] ?? "").toLowerCase()] ?? Number(days[1]));
    if (days !== null) return say(piece, days, count === 5 ? "on_site" : "hybrid", count);
    const mixed = hybridJob.exec(words) ?? daysAway.exec(words);
    if (mixed !== null) hybrid ??= say(piece, mixed, "hybrid");
    if (other !== null) continue;
    const onSite = onSiteJob.exec(words);
    const remote = otherRemote.test(words) ? null : remoteJob.exec(words);
    if (onSite !== null) other = say(piece, onSite, "on_site");
    else if (remote !== null) other = say(piece, remote, "remote");
    else other = remoteFact(piece, words);
  }
  return hybrid ?? other;
}

/** "Location: Berlin (hybrid)", "Remote · Full-time", "Senior Developer (Remote)". */
function remoteFact(piece: AdPiece, words: string): ReadValue<Remote> | null {
  const labelled = piece.label !== null && remoteLabel.test(piece.label);
  const short = piece.words.length <= longestFact && !/[.!?]$/.test(words.trim()) && (words.trim().split(/\s+/).length <= 3 || /[([][^)\]]{0,20}(?:remote|hybrid|on-?site)[^)\]]{0,20}[)\]]/i.test(words) || /[-–—,/]\s*(?:remote|hybrid|on-?site)\s*$/i.test(words));
  if (!labelled && !short || otherRemote.test(words)) return null;
  const value = labelled ? words.slice(piece.valueAt) : words;
  const modes = remoteNamed(value);
  const span = spanOfWords("remote", value);
  if (labelled && piece.label === "remote" && /^\W*(?:yes|100)\b/i.test(value)) return readAt(piece, 0, piece.valueAt + 3, { mode: "remote", daysOnSite: null });
  if (labelled && piece.label === "remote" && /^\W*no\b/i.test(value)) return readAt(piece, 0, piece.valueAt + 2, { mode: "on_site", daysOnSite: null });
  if (modes.length === 0 || span === null) return null;
  const from = labelled ? piece.valueAt : 0;
  const mode = modes.includes("hybrid") || modes.length > 1 ? "hybrid" : (modes[0] ?? "remote");
  return readAt(piece, from + span.start, from + span.end, { mode, daysOnSite: null });
}
