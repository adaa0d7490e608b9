/** What a search says: what is wrong with a query, how it was understood, why somebody was found, and what two have in common. */
import type { ConsentStanding, KnownSource } from "../../../src-preload/consent.ts";
import type { AddedWithin } from "../../../src-preload/contract.ts";
import type { DegreeLevel } from "../../../src-preload/domain.ts";
import type { Family } from "../../../src-preload/family-words.ts";
import type { AskedOfSomebody } from "../search.ts";
import { and, quoted, years as yearsInWords } from "./phrases.ts";

const degrees: Record<DegreeLevel, string> = { secondary: "Secondary school", vocational: "Vocational", associate: "Associate", bachelor: "Bachelor’s", master: "Master’s", doctorate: "Doctorate" };
const addedWithin: Record<AddedWithin, string> = { 1: "Last 24 hours", 7: "Last 7 days", 30: "Last 30 days" };
const roundYears = (months: number): string => (months < 12 ? "under 1" : String(Math.round(months / 12)));

const fits = (isOne: boolean, { skills, title, place, years }: AskedOfSomebody): string =>
  and([
    ...(skills.length === 0 ? [] : [`${isOne ? "has" : "have"} ${and(skills)}`]),
    ...(title === null ? [] : [`${isOne ? "is or was" : "are or were"} called ${quoted(title)}`]),
    ...(years === null ? [] : [`${isOne ? "has" : "have"} at least ${yearsInWords(years)} of experience`]),
    ...(place === null ? [] : [`${isOne ? "is" : "are"} in ${place}`]),
  ]);

/** What is wrong, and what to do. */
export const search = {
  /** One example of each field, as a person might type it. */
  examples: {
    title: 'title:"team lead"', skill: "skill:react", company: "company:siemens", location: "location:berlin", years: "years>=5", degree: "degree:master",
    language: "language:german", certificate: "certificate:pmp", name: "name:santos", file: "file:cv", source: "source:referral", consent: "consent:given",
  },

  bracketClosesNothing: { message: "This bracket closes nothing.", hint: "Take it out, or open a bracket before it." },
  bracketEmpty: { message: "There is nothing between these brackets.", hint: "Put words between them, or take them out." },
  bracketOpen: { message: "This bracket is not closed.", hint: "Close it where the group ends." },
  quoteOpen: { message: "This quotation mark has no fellow.", hint: "Close the quotation, or take the mark out." },
  nothingAfter: (typed: string) => ({ message: `Nothing comes after ${quoted(typed)}.`, hint: `Write what ${quoted(typed)} is about, or take it out.` }),
  oneSided: (typed: string) => ({ message: `${quoted(typed)} needs something on both sides.`, hint: `For example: react ${typed} vue.` }),
  tooDeep: (most: number) => ({ message: `More than ${String(most)} brackets stand inside each other.`, hint: "Make the search simpler." }),
  tooLong: (most: number) => ({ message: `This search has more than ${String(most)} parts.`, hint: "Make it shorter." }),
  fieldWithoutValue: (typed: string, example: string) => ({ message: `Nothing comes after ${quoted(typed)}.`, hint: `Write what to look for, such as ${example}.` }),
  fieldEmpty: (typed: string, example: string) => ({ message: `${quoted(typed)} has nothing to look for.`, hint: `Write what to look for, such as ${example}.` }),
  yearsBackwards: (from: number, to: number) => ({ message: `${String(from)} to ${String(to)} years runs backwards.`, hint: "Put the smaller number first." }),
  notYears: (typed: string) => ({ message: `${quoted(typed)} is no number of years.`, hint: "Write it as years>=5, years<10 or years:3..8." }),
  notDegree: (typed: string, known: readonly string[]) => ({ message: `${quoted(typed)} is no degree that Winnow knows.`, hint: `Use one of: ${known.join(", ")}.` }),
  notLanguage: (typed: string) => ({ message: `Winnow knows no language ${quoted(typed)}.`, hint: "Write its English name, such as language:german." }),
  notLevel: (typed: string) => ({ message: `${quoted(typed)} is no level of a language.`, hint: "Levels are A1, A2, B1, B2, C1 and C2." }),
  notSource: (typed: string) => ({ message: `${quoted(typed)} is no source that Winnow knows.`, hint: "Use own, referral, job-board, agency, event, folder, other or none." }),
  notConsent: (typed: string) => ({ message: `Consent is never ${quoted(typed)}.`, hint: "Use given, asked, refused, expired or none." }),

  operatorAsWord: (typed: string, capital: string) => `${quoted(typed)} was looked for as a word. Write ${capital} in capitals to combine.`,
  asSkill: (typed: string, skill: string) => `${quoted(typed)} is looked for as the skill ${skill}.`,
  unknownSkill: (typed: string) => `Winnow knows no skill ${quoted(typed)}, so it looked for the words.`,
  nearField: (typed: string, field: string) => `${quoted(typed)} was looked for as a word. Did you mean ${field}?`,

  /** Fields of the query that says plain words exactly. */
  readingFields: { skill: "skill", title: "title", location: "location", years: "years" },
  fitReading: (count: number, who: AskedOfSomebody) => (count === 1 ? `1 person ${fits(true, who)}; they come first.` : `${String(count)} people ${fits(false, who)}; they come first.`),
  /** Who was found all the same: who lacks one thing of it, who is near in meaning, or nobody. */
  nobodyFits: (who: AskedOfSomebody, how: "lacking" | "near" | "nobody") => `Nobody here ${fits(true, who)}${{ lacking: "; whoever lacks just one of these comes first", near: "; these are near in meaning", nobody: "" }[how]}.`,
  someFit: (count: number, who: AskedOfSomebody) => (count === 1 ? `1 person ${fits(true, who)}.` : `${String(count)} people ${fits(false, who)}.`),
  filtersHide: (count: number, who: AskedOfSomebody) => (count === 1 ? `1 person ${fits(true, who)}; the filters leave them out.` : `${String(count)} people ${fits(false, who)}; the filters leave them out.`),
  placeHidden: (who: AskedOfSomebody) => `Where people live is hidden in blind review, so whoever ${fits(true, who)} comes first.`,
  livesIn: (place: string) => `In ${place}`,
  experienced: (count: number) => `${yearsInWords(count)} of experience`,

  writtenAs: (skill: string, written: string) => `${skill}, written ${quoted(written)}`,
  calledSo: "Called so",
  fileCalledSo: "The file is called so",

  degrees,
  addedWithin,
  files: { several: "Several resumes", other: "Not a resume" },
  sources: { own: "Own application", referral: "Referral", job_board: "Job board", agency: "Agency", event: "Event", folder: "Folder", other: "Other", none: "Not recorded" } as Record<KnownSource, string>,
  consents: { given: "Given", asked: "Asked for", refused: "Refused", expired: "Expired", none: "Not recorded" } as Record<ConsentStanding, string>,

  /** `theirs` and `own` in months. */
  sameWork: (family: Family, theirs: number, own: number) => `Both have worked in ${family.name} (${roundYears(theirs)} and ${roundYears(own)} years)`,
  nearWork: (theirs: Family, own: Family) => `Work in ${theirs.name}, which is near to ${own.name}`,
  skillsInCommon: (count: number) => (count === 1 ? "1 skill in common" : `${String(count)} skills in common`),
};
