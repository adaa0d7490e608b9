/**
 * Whether the jobs a candidate held stand far above or far below the one offered: by the level that their titles name, and by the
 * years in its line of work. It is told beside the score and is no part of it. Nothing but titles and months of jobs takes part: no
 * age, no date of birth, no year of school or graduation.
 */
import { seniorities, type ParsedJob, type Seniority } from "../../src-preload/domain.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import { isExperience, undatedMonths } from "./experience-term.ts";
import { familyNearness, generalFamily, titleSeniority } from "./role-families.ts";
import type { TitleFamily } from "./role-families.ts";
import { monthsByRelevance } from "./role-history.ts";
import type { Role } from "./role-history.ts";

/** Levels count from 0, an intern's, to 6, an executive's. */
const levelOf = (seniority: Seniority): number => seniorities.indexOf(seniority);
/** From here up a title without a line of work ("Founder", "Head of Department") tells of one's own; a "Supervisor" may have been anything. */
const headOfAny = levelOf("director");

/** So many levels apart are far: a senior in a junior's post, a head of department in a senior's. The next one up or down is a career. */
const farLevels = 2;
/** Of so many years beside those asked, and so many times as many, one is not "more than enough" but elsewhere in a career. */
const farMoreYears = 8;
const farMoreTimes = 4;
/** A third of the years asked, and two years short, is not a few months that dates leave open. */
const farFewerTimes = 3;
const farFewerYears = 2;
/** What is taken as asked where only the title tells: at most, of juniors; at least, of those who lead others. */
const mostYears: Partial<Record<Seniority, number>> = { intern: 0, junior: 2 };
const leastYears: Partial<Record<Seniority, number>> = { senior: 5, lead: 6, director: 8, executive: 10 };
/** A post held for less is a stand-in for somebody else. */
const monthsInPost = 12;
/** The very line of work; one near enough for its levels to compare; one that may have counted as practice for it. */
const sameWork = 0.75;
const nearWork = 0.5;
const distantWork = 0.3;

export interface AskedLevel {
  families: readonly TitleFamily[];
  /** The family of those who lead whatever it is. */
  general: string | undefined;
  /** As the title names it. */
  named: Seniority | null;
  /** Most years of experience that any requirement asks, wishes left out; null when none does. */
  years: number | null;
  /** The same, wishes included. */
  wished: number | null;
  level: number;
}

const isOnlyStaff = /\bstaff\b/i;

const most = (years: readonly number[]): number | null => (years.length === 0 ? null : Math.max(...years));

/** Years alone name no level: whoever asks for two may take a senior, whoever asks for ten looks for one who leads. */
const levelByYears = (years: number): number => levelOf(years <= 2 ? "mid" : years <= 7 ? "senior" : "lead");

/** What a job asks; null where it asks neither years nor a level, or where its line of work is not known. `families` are those of its title. */
export function askedLevel(
  { title, seniority: read, requirements }: Pick<ParsedJob, "title" | "seniority" | "requirements">, families: readonly TitleFamily[], taxonomy: Pick<Taxonomy, "roleOf">,
): AskedLevel | null {
  const seniority = read === null || (isOnlyStaff.test(title) && titleSeniority(title, taxonomy) === null) ? null : read;
  const asking = requirements.filter((requirement) => isExperience(requirement) && (requirement.minYears ?? 0) > 0);
  const years = most(asking.filter(({ importance }) => importance !== "low").map(({ minYears }) => minYears ?? 0));
  if (families.length === 0 || (seniority === null && years === null)) return null;
  const wished = most(asking.map(({ minYears }) => minYears ?? 0));
  return { families, general: generalFamily(taxonomy), named: seniority, years, wished, level: seniority === null ? levelByYears(years ?? 0) : levelOf(seniority) };
}

export interface LevelDifference {
  side: "above" | "below";
  /** Years in the job's line of work, one decimal, where they tell it; else null. */
  years: number | null;
  /** The posts whose titles tell it, in the order of the profile; empty where only the years do. */
  posts: Role[];
  /** The jobs that make up the years, in the order of the profile. */
  work: Role[];
}

interface Placed {
  role: Role;
  level: number | null;
  /** How near its line of work is to the job's; null when its title tells none. */
  near: number | null;
}

function monthsIn(placed: readonly Placed[]): number {
  return monthsByRelevance(placed.map(({ role }) => role), () => 1).reduce((sum, { months }) => sum + months, 0);
}

const inYears = (months: number): number => Math.round(months / 1.2) / 10;

function placedRoles(roles: readonly Role[], { families, general }: AskedLevel, taxonomy: Pick<Taxonomy, "familySimilarity">): Placed[] {
  return roles.map((role) => {
    const plain = role.families.filter(({ weight }) => weight === 1);
    const near = familyNearness(role.families, families, taxonomy);
    const tells = (near ?? 0) >= nearWork || plain.some(({ family }) => family !== general);
    return { role, level: role.seniority === null ? null : levelOf(role.seniority), near: tells ? near : null };
  });
}

/** Those whose titles stand far above, held long enough. Posts in a neighbouring line of work tell only of who worked in the very one, too. */
function postsAbove(placed: readonly Placed[], asked: AskedLevel, inWork: number): Role[] {
  const comparable = ({ level, near }: Placed): boolean =>
    near === null ? inWork > 0 && (level ?? 0) >= headOfAny : near >= (inWork > 0 ? nearWork : sameWork);
  const posts = placed.filter((one) => one.level !== null && one.level >= asked.level + farLevels && comparable(one));
  const undated = posts.filter(({ role }) => role.months === null).length * undatedMonths;
  return monthsIn(posts) + undated >= monthsInPost ? posts.map(({ role }) => role) : [];
}

/** Only for a post that is called junior: "two years or more" is open upwards, and of the experienced nearly everyone would be told. */
function yearsAreFarAbove(years: number, { named, wished }: AskedLevel): boolean {
  const asked = named === null ? undefined : mostYears[named];
  if (asked === undefined) return false;
  const most = Math.max(asked, wished ?? 0);
  return years >= Math.max(most + farMoreYears, most * farMoreTimes);
}

/** What is not known is not missing: a job without dates or of an unknown kind may have been the very work. */
function yearsAreFarBelow(placed: readonly Placed[], { named, years, level }: AskedLevel): boolean {
  const asked = years ?? (named === null ? undefined : leastYears[named]);
  const counted = placed.filter(({ near }) => near === null || near >= distantWork);
  if (asked === undefined || counted.some(({ role }) => role.months === null)) return false;
  if (counted.some((one) => one.level !== null && one.level > level - farLevels)) return false;
  const shown = monthsIn(counted) / 12;
  return shown <= asked / farFewerTimes && asked - shown >= farFewerYears;
}

/** Only where every title in or near the line of work names a level, and each is far below. */
function postsBelow(placed: readonly Placed[], asked: AskedLevel, years: number): Role[] {
  if (asked.named === null || (asked.years !== null && years >= asked.years)) return [];
  const counted = placed.filter(({ near }) => near === null || near >= distantWork);
  const near = counted.filter((one) => (one.near ?? 0) >= nearWork);
  const allBelow = counted.every(({ level }) => level !== null && level <= asked.level - farLevels);
  return near.length > 0 && allBelow ? near.map(({ role }) => role) : [];
}

/**
 * Far above: a post of a year or more whose title stands two levels or more above the one asked, or eight years more in the very line
 * of work than asked and four times as many (for a junior's or an intern's job). Far below: a third of the years asked at most
 * and two years short, or titles that all stand two levels below. Null for everyone between, for who never worked in the line of work,
 * and where the signs contradict each other.
 */
export function levelDifference(roles: readonly Role[], asked: AskedLevel, taxonomy: Pick<Taxonomy, "familySimilarity">): LevelDifference | null {
  const placed = placedRoles(roles, asked, taxonomy);
  const inWork = placed.filter(({ near }) => near !== null && near >= sameWork);
  const months = monthsIn(inWork);
  const years = inYears(months);
  const work = inWork.flatMap(({ role }) => (role.months === null ? [] : [role]));
  const higher = postsAbove(placed, asked, inWork.length);
  const more = yearsAreFarAbove(months / 12, asked);
  const fewer = months > 0 && yearsAreFarBelow(placed, asked);
  if (higher.length > 0 || more) return fewer ? null : { side: "above", years: more ? years : null, posts: higher, work: more ? work : [] };
  const lower = postsBelow(placed, asked, years);
  return fewer || lower.length > 0 ? { side: "below", years: fewer ? years : null, posts: lower, work: fewer ? work : [] } : null;
}
