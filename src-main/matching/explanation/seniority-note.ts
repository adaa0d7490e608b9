/** That a candidate's jobs are far above or below the one offered, in a sentence with the lines it rests on, and a question about it. */
import type { Taxonomy } from "../../taxonomy/types.ts";
import type { Asked, Shown } from "../../words/seniority.ts";
import type { EngineWords } from "../../words/words.ts";
import type { PreparedCandidate } from "../prepared-candidate.ts";
import type { Role } from "../role-history.ts";
import { levelDifference, type AskedLevel, type LevelDifference } from "../role-level.ts";
import type { UnsaidNote, UnsaidPost } from "../unsaid.ts";
import { shortened } from "./asked.ts";

/** A longer list tells no more. */
const mostPosts = 3;
const longestTitle = 60;

type Period = UnsaidPost["period"];

function periodOf({ index }: Role, { candidate }: PreparedCandidate): Period {
  const job = candidate.profile.employment[index];
  return between(job?.start?.slice(0, 4), job?.end?.slice(0, 4), job?.current === true);
}

/** "2012 – 2018", "2012 – now", "2012"; nothing where it is not dated. */
const between = (start: string | undefined, end: string | undefined, isCurrent: boolean): Period => ({ seniority }) => {
  const to = isCurrent ? seniority.now : end;
  return start === undefined || to === undefined || start === to ? (to ?? start ?? "") : `${start} – ${to}`;
};

const titleOf = ({ title }: Role): string => shortened(title ?? "", longestTitle);

/** Posts of the same title and time are one. */
function namedPosts(posts: readonly { title: string; period: Period }[], words: EngineWords): { title: string; period: string }[] {
  const named = new Map(posts.map(({ title, period }) => ({ title, period: period(words) })).map((post) => [`${post.title}\n${post.period}`, post]));
  return [...named.values()].slice(0, mostPosts);
}

/** By the place of its title in the resume; none where a person typed it. */
function postsIn(roles: readonly Role[], prepared: PreparedCandidate): UnsaidPost[] {
  const { candidate } = prepared;
  return roles.flatMap((role): UnsaidPost[] => {
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

/** Null where nothing is far apart. The same candidate and job give the same words. */
export function seniorityNote(candidate: PreparedCandidate, asked: AskedLevel | null, taxonomy: Taxonomy): UnsaidNote | null {
  const difference = asked === null ? null : levelDifference(candidate.roles, asked, taxonomy);
  if (asked === null || difference === null) return null;
  const id = asked.families[0]?.family ?? "";
  const posts = difference.posts.map((role) => ({ title: titleOf(role), period: periodOf(role, candidate) }));
  return {
    ...noteOf({ side: difference.side, family: { id, name: taxonomy.familyName(id) }, inWork: difference.years }, posts, { level: asked.named, askedYears: asked.years ?? asked.wished }),
    posts: postsIn(tellingRoles(difference), candidate),
  };
}

/** Apart from the candidate, so that a sentence that is kept holds on to no resume. */
function noteOf(shown: Omit<Shown, "posts">, posts: readonly { title: string; period: Period }[], asked: Asked): Omit<UnsaidNote, "posts"> {
  return {
    side: shown.side,
    sentence: (words) => words.seniority.sentence(asked, { ...shown, posts: namedPosts(posts, words) }),
    question: ({ seniority }) => seniority.question(shown.side, asked),
  };
}
