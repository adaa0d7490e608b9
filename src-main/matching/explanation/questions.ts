/** Questions for the interview, made from what is open by templates: by the kind of requirement and by how it was found. */
import type { Evidence, Requirement, RequirementMatch } from "../../../src-preload/domain.ts";
import type { Taxonomy } from "../../taxonomy/types.ts";
import { asksPermit } from "./permit.ts";
import { inMonth, inQuotes, inYears, shortened, theLast, thingAsked } from "./asked.ts";
import { findingOf, type Finding } from "./finding.ts";
import { degreeNames } from "../knockouts.ts";
import { touchesProtected } from "./protected-matters.ts";

/** What a template may speak of; `quote` is a line of the resume, null where there is none that may be repeated. */
interface Subject {
  thing: string;
  asked: string;
  words: string;
  years: string;
  shown: string;
  /** When a skill was last used, and since when it is to have been. */
  last: string;
  within: string;
  quote: string | null;
}

type Template = (subject: Subject) => string;

const quoting = (withQuote: (quote: string, subject: Subject) => string, without: Template): Template => (subject) =>
  subject.quote === null ? without(subject) : withQuote(subject.quote, subject);

const notMentioned: Template[] = [
  ({ thing }) => `The job asks for ${thing}, and your resume does not mention it. Where have you worked with it, if at all?`,
  ({ thing }) => `How well do you know ${thing}? Please give an example from your work.`,
  ({ thing }) => `If ${thing} is new to you: what have you learned lately that was as new, and how did you go about it?`,
];

const nearInMeaning: Template[] = [
  quoting((quote, { thing }) => `Your resume says ${quote}. Was ${thing} part of it, and what did you do yourself?`, ({ thing }) => `Which part of your work comes nearest to ${thing}, and what did you do yourself?`),
  quoting((quote, { thing }) => `You write ${quote}. How much of that was ${thing}?`, ({ thing }) => `How much of your work so far was ${thing}?`),
];

const notDone: Template[] = [
  ({ asked }) => `The work includes ${asked}. When did you last do something like it, and what came of it?`,
  ({ asked }) => `How would you go about this: ${asked}?`,
  ({ asked }) => `What in your work so far prepares you for this: ${asked}?`,
];

const doneNearly: Template[] = [
  quoting((quote, { asked }) => `Your resume says ${quote}. How does that compare with ${asked}?`, ({ asked }) => `Please tell us of a time when you did this: ${asked}.`),
  quoting((quote) => `You write ${quote}. What was your own part in it, and how did it turn out?`, ({ asked }) => `What was your own part when you last did this: ${asked}?`),
];

const certificateNotStated: Template[] = [
  ({ thing }) => `The job asks for ${thing}. Do you hold it, and until when is it valid?`,
  ({ thing }) => `Do you have ${thing}, or something that counts as equal? Can you show it?`,
];

/** By kind of requirement where the kind makes the question, else under `any`. */
const templates: Partial<Record<Requirement["kind"] | "any", Partial<Record<Finding, Template[]>>>> = {
  any: {
    nothing: notMentioned,
    faint: notMentioned,
    meaning: nearInMeaning,
    neighbour: [
      ({ words, thing }) => `You have worked with ${words}. What would be new to you in ${thing}?`,
      ({ words, thing }) => `How far does what you know of ${words} carry over to ${thing}?`,
    ],
    "too few years": [
      ({ years, thing, shown }) => `The job asks for ${years} with ${thing}; the jobs of your resume that name it come to ${shown}. Is there more that it leaves out?`,
      ({ thing, shown }) => `In ${shown} with ${thing}, what is the most demanding thing you did?`,
    ],
    "years unknown": [
      ({ thing, years }) => `Your resume names ${thing} without saying for how long. Does it come to ${years}, and when did you last use it?`,
    ],
    "long ago": [
      ({ thing, last }) => `Your resume names ${thing} last in work that ended ${last}. What have you done with it since?`,
      ({ thing, within }) => `The job asks for use of ${thing} in ${within}. What have you done in that time that comes near to it?`,
    ],
    "use unknown": [({ thing }) => `Your resume names ${thing} without saying when you used it. When did you last, and for what?`],
    "in part": [({ thing }) => `Please tell us how you have used ${thing} in your work.`],
  },
  experience: {
    "too few years": [
      ({ years, shown }) => `The job asks for ${years} of such work; your resume’s dates come to ${shown}. What else have you done that counts towards it?`,
      ({ shown }) => shown === inYears(0) ? "What draws you to work of this kind, and what have you done that is near to it?" : `What have you done in your ${shown} of such work that others take longer to reach?`,
    ],
    "no dates": [({ years }) => `How long have you done work like this in all? The job asks for ${years}.`],
    "other work": [
      () => `Which of your jobs comes nearest to this one, and what would be different here?`,
      ({ asked }) => `The job asks for ${asked}. Which of your work counts towards it most?`,
    ],
  },
  other: {
    nothing: notDone,
    faint: notDone,
    meaning: doneNearly,
    "tool only": [
      ({ words, asked }) => `Your resume names ${words}. Have you used it for this: ${asked}?`,
      ({ words }) => `What have you done with ${words}, step by step?`,
    ],
  },
  certification: {
    nothing: certificateNotStated,
    faint: certificateNotStated,
    meaning: [quoting((quote, { thing }) => `Your resume says ${quote}. Does that include ${thing}, and is it valid today?`, ({ thing }) => `Do you hold ${thing} today?`)],
    neighbour: [({ words, thing }) => `Your resume names ${words}. Does it count as ${thing} where this job is?`],
    "not held": [({ words }) => `Your resume mentions ${words}. Is it valid today; and if not, by when will it be?`],
    "in part": [({ words, thing }) => `Your resume mentions ${words}. Is that what the job asks with ${thing}?`],
  },
  education: {
    "no studies": [({ asked }) => `Your resume lists no studies. What training have you had for this: ${asked}?`],
    nothing: [({ asked }) => `The job asks for ${asked}. What training have you had for it?`],
    faint: [({ asked }) => `The job asks for ${asked}. What training have you had for it?`],
    meaning: [({ asked }) => `The job asks for ${asked}. Which of your studies or courses comes nearest?`],
    "lower degree": [
      ({ words, asked }) => `Your resume states “${words}”; the job asks for ${asked}. What have you learned since, at work or in courses, that makes up for the difference?`,
      ({ asked }) => `Which parts of your studies come nearest to ${asked}?`,
    ],
  },
  language: {
    nothing: [({ thing }) => `How well do you speak and write ${thing}, and where have you used it at work?`],
    faint: [({ thing }) => `How well do you speak and write ${thing}, and where have you used it at work?`],
    meaning: [({ thing }) => `In which situations at work have you used ${thing}?`],
  },
  location: {
    nothing: [({ asked }) => `The ad says: ${asked}. Can you work that way?`],
    meaning: [({ asked }) => `The ad says: ${asked}. Can you work that way?`],
  },
};

const permitQuestion = "Will you be able to show, by the first day, that you may work where the job is?";

/** A sentence is held up to the candidate only if it comes near, and says more than a heading. */
const nearEnough = 0.5;
const tellingWords = 5;

function repeatable(evidence: Evidence | undefined, match: RequirementMatch, name: string | null): string | null {
  if (evidence === undefined || (match.found?.how === "meaning" && match.score < nearEnough)) return null;
  const text = evidence.text.replace(/^• /, "").replace(/[\s.;,]+$/, "");
  return text.split(/\s+/).length < tellingWords || touchesProtected(text, name) ? null : inQuotes(text);
}

function subjectOf(requirement: Requirement, match: RequirementMatch, evidence: Evidence | undefined, name: string | null, taxonomy: Pick<Taxonomy, "skills">): Subject {
  const words = match.found?.path[0] ?? match.found?.words ?? "";
  const degree = requirement.degreeLevel === null ? "" : degreeNames[requirement.degreeLevel];
  return {
    thing: thingAsked(requirement, taxonomy),
    asked: requirement.kind === "education" && degree !== "" && touchesProtected(requirement.text) ? degree : inQuotes(requirement.text),
    words: shortened(words),
    years: inYears(requirement.minYears ?? 1),
    shown: match.years === null ? "no dated job" : inYears(match.years),
    last: inMonth(match.lastUse?.date ?? ""),
    within: theLast(requirement.usedWithinYears ?? 1),
    quote: repeatable(evidence, match, name),
  };
}

/** Hands out a kind's templates in turn, so that two gaps of one kind are not asked in the same words. */
export interface Questioner {
  /** The question about a requirement that is not wholly met; none where it could touch what must not decide. */
  ask(requirement: Requirement, match: RequirementMatch, evidence: Evidence | undefined): string[];
}

/** `name` is the candidate's, and is repeated in no question. */
export function createQuestioner(name: string | null, taxonomy: Pick<Taxonomy, "skills">): Questioner {
  const turns = new Map<Template[], number>();
  return {
    ask(requirement, match, evidence) {
      if (asksPermit(requirement.text)) return [permitQuestion];
      const finding = findingOf(requirement, match);
      const own = templates[requirement.kind]?.[finding] ?? templates.any?.[finding];
      if (own === undefined) return [];
      const subject = subjectOf(requirement, match, evidence, name, taxonomy);
      if (touchesProtected(`${subject.thing}\n${subject.asked}`) && requirement.kind !== "language") return [];
      if (touchesProtected(subject.words, name)) subject.words = subject.thing;
      const turn = turns.get(own) ?? 0;
      turns.set(own, turn + 1);
      const template = own[turn % own.length];
      return template === undefined ? [] : [template(subject)];
    },
  };
}
