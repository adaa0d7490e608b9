/** What a resume's other lines say of a job: the cities that stand beside its employers, and employers named elsewhere. */
import type { Employment } from "../../src-preload/domain.ts";
import { placeOf } from "./places.ts";
import { isOrganisationWord, isRoleWord, organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

const sureEmployer = 1.2;
const sureTitle = 1.6;
/** So many employers of a resume with a name behind their comma make that its way to write the city. */
const leastAlike = 2;

/** "Northwind, Kiel", "Northwind (Kiel)": an employer, and one or two words as cities have. */
const withCity = /^(?<employer>.{2,80}?)(?<joint>, ?| ?\()(?<city>\p{Lu}\p{Ll}[\p{L}'’-]+(?: \p{Lu}\p{Ll}[\p{L}'’-]+)?)\)?$/u;
/** A part of an employer that is none by itself. */
const part = /^(?:department|dept|faculty|school|institute|office|center|centre|division|chair|college|university|ministry|bureau|laboratory|lab)(?!\p{L})/iu;

interface Seat {
  employer: string;
  city: string;
  bracketed: boolean;
}

function seatOf(company: string | null, knowledge: RoleKnowledge): Seat | null {
  const found = company === null ? undefined : withCity.exec(company)?.groups;
  if (found?.employer === undefined || found.city === undefined || found.joint?.includes("(") !== company?.endsWith(")") || /[(),]/.test(found.employer)) return null;
  const { employer, city } = found;
  return part.test(employer) || organisationScore(city) >= 1 || titleScore(city, knowledge) >= 0.5 || city.split(" ").some((word) => isOrganisationWord(word)) ? null : { employer, city, bracketed: found.joint?.includes("(") === true };
}

const freelance = /^(?:freelance|self-employed|independent)(?!\p{L})/iu;

/** "Freelance Developer, Los Angeles": who works for nobody's firm names the city. */
export function withoutFirm(job: Employment, cities: ReadonlySet<string>, knowledge: RoleKnowledge): Employment {
  const { title, company, location } = job;
  return title !== null && company !== null && location === null && freelance.test(title) && !freelance.test(company) && cities.has(company.toLowerCase()) && organisationScore(company) <= 0 && titleScore(company, knowledge) < 0.5 ? { ...job, company: null, location: company } : job;
}

/**
 * The jobs with the cities behind their employers' names as places. A city is one that the resume's head names
 * (`cities`, lower case), that stands so in two of its jobs, or that follows a sure employer in brackets.
 */
export function withSeats(jobs: readonly Employment[], cities: ReadonlySet<string>, knowledge: RoleKnowledge): Employment[] {
  const seats = jobs.map((job) => (job.location === null && job.title !== null ? seatOf(job.company, knowledge) : null));
  const seated = jobs.filter((job, i) => job.company !== null && (seats[i]?.bracketed === false || job.location !== null && !job.location.includes(",")));
  const alike = new Set(seated.map((job) => job.company)).size >= leastAlike;
  return jobs.map((job, i) => {
    const seat = seats[i];
    if (!seat) return job;
    const known = cities.has(seat.city.toLowerCase()) || jobs.some((other) => other !== job && other.location?.split(", ")[0] === seat.city) || placeOf(seat.city) !== null;
    return known || (seat.bracketed ? organisationScore(seat.employer) >= sureEmployer : alike) ? { ...job, company: seat.employer, location: seat.city } : job;
  });
}

const mostTailWords = 3;

/** True where the resume names the words as an employer elsewhere: behind "at", before a legal form, or as another job's. */
function isNamedElsewhere(words: string, jobs: readonly Employment[], text: string): boolean {
  if (jobs.some((job) => job.company === words || job.company?.startsWith(`${words} `) === true)) return true;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const [before, after] = [text.slice(Math.max(0, at - 12), at), text.slice(at + words.length, at + words.length + 12)];
    if (/^[^\p{L}\d]/u.test(after) && /(?:^|\s)(?:at|with|joined|for)\s$/.test(before) || /^,? (?:ltd|limited|inc|llc|pvt|gmbh|corp|plc|technologies|consult)/i.test(after)) return true;
  }
  return false;
}

/** "Process Executive Northwind": a job without an employer whose title ends in what the resume names as one elsewhere. */
export function withTailEmployer(job: Employment, jobs: readonly Employment[], text: string, knowledge: RoleKnowledge): Employment {
  if (job.title === null || job.company !== null || !/^[\p{L}\d&.' -]+$/u.test(job.title)) return job;
  const words = job.title.split(" ");
  for (let tail = 1; tail <= Math.min(mostTailWords, words.length - 1); tail++) {
    const [title, company] = [words.slice(0, -tail).join(" "), words.slice(-tail).join(" ")];
    const named = isRoleWord(words.at(-tail - 1) ?? "") && !words.slice(-tail).some(isRoleWord) && /^\p{Lu}/u.test(company) && titleScore(title, knowledge) >= sureTitle;
    if (named && isNamedElsewhere(company, jobs, text)) return { ...job, title, company };
  }
  return job;
}

const seat = /^(?:(?:alternate|founding|honorary|executive|elected|student|co-?) ?)*(?:member|chair(?:man|woman|person)?|liaison|convenor|delegate|representative|reviewer)(?!\p{L})/iu;
const body = /(?<!\p{L})(?:committee|subcommittee|task ?force|senate|working group|advisory (?:board|council|panel)|editorial board|review panel|jury)(?!\p{L})/iu;

/** A seat on a committee beside a job: no employment, though dates and a title stand there. */
export function isSeatBeside(job: Employment, jobs: readonly Employment[]): boolean {
  const named = [job.title, job.company].filter((field) => field !== null);
  return job.bullets.length <= 1 && named.some((field) => seat.test(field)) && named.some((field) => body.test(field)) &&
    jobs.some((other) => other !== job && other.title !== null && other.company !== null && ![other.title, other.company].some((field) => body.test(field)));
}
