/** Contract, working hours and remote work as texts name them: the words and what they stand for. */
import type { ContractType, RemoteMode, WorkingHours } from "../../src-preload/conditions.ts";

const contractWords: readonly (readonly [ContractType, RegExp])[] = [
  ["permanent", /\bpermanent\b|\bopen[- ]ended\b|\bdirect[- ]hire\b|\bunbefristet\w*|\bCDI\b|\bindefinid[oa]\b|\bperm\b/iu],
  ["fixed_term", /\bfixed[- ]term\b|\b\d{1,2}[- ]months?(?:['’]s?)?(?: \p{L}+)? (?:contract|cover|assignment|ftc)\b|\bFTC\b|\bmaternity cover\b|(?<!un)\bbefristet\w*|\bCDD\b|\blimited[- ]term\b/iu],
  ["freelance", /\bfreelanc\w+|\b(?:independent|self-employed|freelance|as an?) contractors?\b|\bcontractor (?:role|position|basis|rate)s?\b|\bcontract (?:work|roles?|positions?|jobs?|basis|opportunit\w+)\b|\bC2C\b|\bcorp[- ]to[- ]corp\b|\b1099\b|\bself[- ]employed\b|\bfreiberuflich\w*/iu],
  ["temporary", /\btemporary\b|\btemp\b(?! ?(?:director|file))|\bseasonal (?:work|position|role|job|help|staff)\w*|\b(?:temp|contract)[- ]to[- ](?:hire|perm\w*|direct)|\bintérim\b|\bzeitarbeit\b/iu],
  ["internship", /\binternships?\b|\bpraktikum\b|\bwerkstudent\w*|\bstage de\b|\bapprenticeships?\b|\btraineeship\b/iu],
];
const hoursWords: readonly (readonly [WorkingHours, RegExp])[] = [
  ["full_time", /\bfull[- ]?time\b|\bvollzeit\b|\btemps plein\b|\btiempo completo\b|\bpełny etat\b|\bfulltime\b/iu],
  ["part_time", /\bpart[- ]?time\b|\bteilzeit\b|\btemps partiel\b|\btiempo parcial\b|\bmedia jornada\b|\bparttime\b/iu],
];
const remoteWords: readonly (readonly [RemoteMode, RegExp])[] = [
  ["on_site", /\bon[- ]?site\b|\bin[- ](?:the[- ])?office\b|\boffice[- ]based\b|\bin[- ]person\b|\bvor ort\b|\bsur site\b|\bpresencial\b/iu],
  ["hybrid", /\bhybrid[oe]?\b/iu],
  ["remote", /(?<!not |no |non-)\bremote(?:ly)?\b|\bwork(?:ing)? from home\b|\bwfh\b|\bhome[- ]?office\b|\btelecommut\w+|\bteletrabajo\b|\btélétravail\b|\bzdaln\w+/iu],
];

const bareContract = /(?:^|:)\W*contract(?=\W*$)/iu;

const named = <T>(words: readonly (readonly [T, RegExp])[], text: string): T[] => words.filter(([, pattern]) => pattern.test(text)).map(([value]) => value);

/** Contract types that the words name; a bare "contract" as the whole of a value leaves open which kind of contract. */
export function contractsNamed(text: string): ContractType[] {
  const found = named(contractWords, text);
  return found.length === 0 && bareContract.test(text) ? ["fixed_term", "freelance"] : found;
}
export const hoursNamed = (text: string): WorkingHours[] => named(hoursWords, text);
export const remoteNamed = (text: string): RemoteMode[] => named(remoteWords, text);

/** Where the first of the words that name any of these stands, and where the last one ends. */
export function spanOfWords(kind: "contract" | "hours" | "remote", text: string): { start: number; end: number } | null {
  const words: readonly (readonly [string, RegExp])[] = kind === "contract" ? contractWords : kind === "hours" ? hoursWords : remoteWords;
  const places = words.flatMap(([, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
  });
  if (places.length === 0) {
    const bare = kind === "contract" ? bareContract.exec(text) : null;
    return bare === null ? null : { start: bare.index, end: bare.index + bare[0].length };
  }
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}
