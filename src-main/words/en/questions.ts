import { quoting, type Question, type Questions } from "../questions.ts";
import { month, theLast, years } from "./phrases.ts";

const shown = (count: number | null): string => (count === null ? "no dated job" : years(count));

const notMentioned: Question[] = [
  ({ thing }) => `The job asks for ${thing}, and your resume does not mention it. Where have you worked with it, if at all?`,
  ({ thing }) => `How well do you know ${thing}? Please give an example from your work.`,
  ({ thing }) => `If ${thing} is new to you: what have you learned lately that was as new, and how did you go about it?`,
];

const nearInMeaning: Question[] = [
  quoting((quote, { thing }) => `Your resume says ${quote}. Was ${thing} part of it, and what did you do yourself?`, ({ thing }) => `Which part of your work comes nearest to ${thing}, and what did you do yourself?`),
  quoting((quote, { thing }) => `You write ${quote}. How much of that was ${thing}?`, ({ thing }) => `How much of your work so far was ${thing}?`),
];

const notDone: Question[] = [
  ({ asked }) => `The work includes ${asked}. When did you last do something like it, and what came of it?`,
  ({ asked }) => `How would you go about this: ${asked}?`,
  ({ asked }) => `What in your work so far prepares you for this: ${asked}?`,
];

const doneNearly: Question[] = [
  quoting((quote, { asked }) => `Your resume says ${quote}. How does that compare with ${asked}?`, ({ asked }) => `Please tell us of a time when you did this: ${asked}.`),
  quoting((quote) => `You write ${quote}. What was your own part in it, and how did it turn out?`, ({ asked }) => `What was your own part when you last did this: ${asked}?`),
];

const certificateNotStated: Question[] = [
  ({ thing }) => `The job asks for ${thing}. Do you hold it, and until when is it valid?`,
  ({ thing }) => `Do you have ${thing}, or something that counts as equal? Can you show it?`,
];

const training: Question[] = [({ asked }) => `The job asks for ${asked}. What training have you had for it?`];
const languageAtWork: Question[] = [({ thing }) => `How well do you speak and write ${thing}, and where have you used it at work?`];
const workThatWay: Question[] = [({ asked }) => `The ad says: ${asked}. Can you work that way?`];

const byKind: Questions = {
  any: {
    nothing: notMentioned,
    faint: notMentioned,
    meaning: nearInMeaning,
    neighbour: [
      ({ words, thing }) => `You have worked with ${words}. What would be new to you in ${thing}?`,
      ({ words, thing }) => `How far does what you know of ${words} carry over to ${thing}?`,
    ],
    "too few years": [
      ({ askedYears, thing, shownYears }) => `The job asks for ${years(askedYears)} with ${thing}; the jobs of your resume that name it come to ${shown(shownYears)}. Is there more that it leaves out?`,
      ({ thing, shownYears }) => `In ${shown(shownYears)} with ${thing}, what is the most demanding thing you did?`,
    ],
    "years unknown": [
      ({ thing, askedYears }) => `Your resume names ${thing} without saying for how long. Does it come to ${years(askedYears)}, and when did you last use it?`,
    ],
    "long ago": [
      ({ thing, lastUse }) => `Your resume names ${thing} last in work that ended ${month(lastUse)}. What have you done with it since?`,
      ({ thing, withinYears }) => `The job asks for use of ${thing} in ${theLast(withinYears)}. What have you done in that time that comes near to it?`,
    ],
    "use unknown": [({ thing }) => `Your resume names ${thing} without saying when you used it. When did you last, and for what?`],
    "in part": [({ thing }) => `Please tell us how you have used ${thing} in your work.`],
  },
  experience: {
    "too few years": [
      ({ askedYears, shownYears }) => `The job asks for ${years(askedYears)} of such work; your resume’s dates come to ${shown(shownYears)}. What else have you done that counts towards it?`,
      ({ shownYears }) =>
        shownYears === 0 ? "What draws you to work of this kind, and what have you done that is near to it?" : `What have you done in your ${shown(shownYears)} of such work that others take longer to reach?`,
    ],
    "no dates": [({ askedYears }) => `How long have you done work like this in all? The job asks for ${years(askedYears)}.`],
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
    nothing: training,
    faint: training,
    meaning: [({ asked }) => `The job asks for ${asked}. Which of your studies or courses comes nearest?`],
    "lower degree": [
      ({ words, asked }) => `Your resume states “${words}”; the job asks for ${asked}. What have you learned since, at work or in courses, that makes up for the difference?`,
      ({ asked }) => `Which parts of your studies come nearest to ${asked}?`,
    ],
  },
  language: {
    nothing: languageAtWork,
    faint: languageAtWork,
    meaning: [({ thing }) => `In which situations at work have you used ${thing}?`],
  },
  location: {
    nothing: workThatWay,
    meaning: workThatWay,
  },
};

export const questions = {
  byKind,
  permit: "Will you be able to show, by the first day, that you may work where the job is?",
};
