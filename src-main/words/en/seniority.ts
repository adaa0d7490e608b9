/** That a candidate's jobs are far above or below the one offered, and what to ask about it. */
import type { Seniority } from "../../../src-preload/domain.ts";
import type { SeniorityNote } from "../../../src-preload/seniority-note.ts";
import type { Asked, Shown } from "../seniority.ts";
import { and, quoted, years } from "./phrases.ts";

const roleIs: Record<Seniority, string> = {
  intern: "is for an intern", junior: "is junior", mid: "is mid-level", senior: "is senior", lead: "is for a lead",
  director: "is for a head or director", executive: "is at executive level",
};

function asks({ level, askedYears }: Asked): string {
  if (level === null) return `The job asks for ${years(askedYears ?? 0)} of experience`;
  return `The role ${roleIs[level]}${askedYears === null ? "" : ` and asks for ${years(askedYears)} of experience`}`;
}

function shows({ side, family, inWork, posts }: Shown): string {
  const titles = and(posts.map(({ title, period }) => `${quoted(title)}${period === "" ? "" : ` (${period})`}`));
  const work = inWork === null ? [] : [`the resume’s jobs in ${family.name} come to ${years(inWork)} in all`];
  const held = posts.length === 0 ? [] : [side === "above" ? `the resume names the ${posts.length === 1 ? "post" : "posts"} of ${titles}` : `the posts that it names are ${titles}`];
  return [...work, ...held].join(", and ");
}

export const seniority = {
  sentence: (asked: Asked, shown: Shown) => `${asks(asked)}; ${shows(shown)}.`,
  /** About the work and what draws one to it, never about the person: open, and the same for everyone of whom it is told. */
  question: (side: SeniorityNote["side"], { level, askedYears }: Asked) => {
    const asked = years(askedYears ?? 0);
    if (side === "above") return level === null ? `The job asks for ${asked} of experience, and your resume shows more than that. What draws you to it?` : `The role ${roleIs[level]}; what draws you to it?`;
    return level === null ? `The job asks for ${asked} of experience. What in your work so far prepares you for it?` : `The role ${roleIs[level]}. Which of your work so far comes nearest to what you would decide and answer for in it?`;
  },
  now: "now",
};
