/** That a candidate's jobs are far above or below the one offered, in a sentence with the lines it rests on, and a question about it. */
import type { Seniority } from "../../../src-preload/domain.ts";
import type { HeldPost, SeniorityNote } from "../../../src-preload/seniority-note.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { PreparedCandidate } from "../prepared-candidate.ts";
import type { Role } from "../role-history.ts";
import { levelDifference, type AskedLevel, type LevelDifference } from "../role-level.ts";
import { inYears, shortened } from "./asked.ts";

/** A longer list tells no more. */
const mostPosts = 3;
const longestTitle = 60;

const roleIs: Record<Seniority, string> = {
  intern: "is for an intern", junior: "is junior", mid: "is mid-level", senior: "is senior", lead: "is for a lead",
  director: "is for a head or director", executive: "is at executive level",
};

function asks({ named, years, wished }: AskedLevel): string {
  const asked = years ?? wished;
  if (named === null) return `the job asks for ${inYears(asked ?? 0)} of experience`;
  return `the role ${roleIs[named]}${asked === null ? "" : ` and asks for ${inYears(asked)} of experience`}`;
}

function periodOf({ index }: Role, { candidate }: PreparedCandidate): string {
  const job = candidate.profile.employment[index];
  const [from, to] = [job?.start?.slice(0, 4), job?.current === true ? "now" : job?.end?.slice(0, 4)];
  return from === undefined || to === undefined || from === to ? (to ?? from ?? "") : `${from} – ${to}`;
}

function named(role: Role, candidate: PreparedCandidate): string {
  const period = periodOf(role, candidate);
  return `“${shortened(role.title ?? "", longestTitle)}”${period === "" ? "" : ` (${period})`}`;
}

const listed = (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`);

function shows({ side, years, posts }: LevelDifference, work: string, candidate: PreparedCandidate): string {
  const names = [...new Set(posts.map((role) => named(role, candidate)))].slice(0, mostPosts);
  const titles = listed(names);
  const inWork = years === null ? [] : [`the resume’s jobs in ${work} come to ${inYears(years)} in all`];
  const held = posts.length === 0 ? [] : [side === "above" ? `the resume names the ${names.length === 1 ? "post" : "posts"} of ${titles}` : `the posts that it names are ${titles}`];
  return [...inWork, ...held].join(", and ");
}

/** About the work and what draws one to it, never about the person: open, and the same for everyone of whom it is told. */
function questionAbout({ side }: LevelDifference, { named: level, years, wished }: AskedLevel): string {
  const asked = inYears(years ?? wished ?? 0);
  if (side === "above") return level === null ? `The job asks for ${asked} of experience, and your resume shows more than that. What draws you to it?` : `The role ${roleIs[level]}; what draws you to it?`;
  return level === null ? `The job asks for ${asked} of experience. What in your work so far prepares you for it?` : `The role ${roleIs[level]}. Which of your work so far comes nearest to what you would decide and answer for in it?`;
}

/** By the place of its title in the resume; none where a person typed it. */
function postsIn(roles: readonly Role[], prepared: PreparedCandidate): HeldPost[] {
  const { candidate } = prepared;
  return roles.flatMap((role): HeldPost[] => {
    const reading = candidate.profile.readings.find(({ field }) => field === `employment.${String(role.index)}.title`);
    if (reading?.span == null || reading.page === null) return [];
    const { start, end } = reading.span;
    const years = role.months === null ? null : Math.round((role.months.to - role.months.from) / 1.2) / 10;
    return [{ text: candidate.text.slice(start, end), page: reading.page, start, end, period: periodOf(role, prepared), years }];
  });
}

const lengthOf = ({ months }: Role): number => (months === null ? 0 : months.to - months.from);

/** Titles that tell it before the longest of the jobs that make up the years; in the order of the profile. */
function tellingRoles({ posts, work }: LevelDifference): Role[] {
  const rest = work.filter((role) => !posts.includes(role)).sort((a, b) => lengthOf(b) - lengthOf(a) || a.index - b.index);
  return [...posts, ...rest].slice(0, mostPosts).sort((a, b) => a.index - b.index);
}

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;

/** Null where nothing is far apart. The same candidate and job give the same words. */
export function seniorityNote(candidate: PreparedCandidate, asked: AskedLevel | null, taxonomy: Taxonomy): SeniorityNote | null {
  const difference = asked === null ? null : levelDifference(candidate.roles, asked, taxonomy);
  if (asked === null || difference === null) return null;
  const work = taxonomy.familyName(asked.families[0]?.family ?? "");
  return {
    side: difference.side,
    sentence: `${capital(asks(asked))}; ${shows(difference, work, candidate)}.`,
    question: questionAbout(difference, asked),
    posts: postsIn(tellingRoles(difference), candidate),
  };
}
