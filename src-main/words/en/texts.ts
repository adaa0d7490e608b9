/** Texts to paste into a mail. */
import type { RequirementStatus } from "../../../src-preload/domain.ts";
import type { Part } from "../standing.ts";
import { and, points, quoted } from "./phrases.ts";

/** What was learned adds or takes, and has nothing possible. */
const signed = (earned: number): string => `${earned < 0 ? "−" : "+"}${points(Math.abs(earned))}`;
const of = ({ earned, possible }: Part): string => (possible === 0 && earned !== 0 ? signed(earned) : `${points(earned)} of ${points(possible)}`);

const sumNote = "Points are rounded so that they add up to the score.";
const fairNote = "Name, age, gender, photo, origin, gaps between jobs, the school’s name and the year of graduation play no part in it.";
const what = (count: number, all: number): string => (count === all ? `All ${String(all)} candidates` : `The first ${String(count)} of ${String(all)} candidates`);
const statuses: Record<RequirementStatus, string> = { met: "met", partly: "in part", not_found: "not found", unknown: "not stated" };

export const texts = {
  nameless: (rank: number) => `Candidate number ${String(rank)}`,
  points: (value: number) => `${points(value)} points`,
  part: of,
  quotedLine: (text: string, page: number) => `${quoted(text)} (page ${String(page)})`,
  statuses,
  /** Of a score; `name` is the short name of how far apart they are. */
  seniority: (name: string, sentence: string) => `${name}. ${sentence} This moves no points.`,
  seniorityShort: (name: string) => `${name} (moves no points)`,

  candidate: {
    subject: (who: string, job: string, total: number, rank: number, all: number) => `${who} for ${job}: ${points(total)} of 100 points, number ${String(rank)} of ${String(all)}`,
    stands: (who: string, job: string, total: number, rank: number, all: number) => `${who} stands at number ${String(rank)} of ${String(all)} for ${job}, with ${points(total)} of 100 points.`,
    lookFirst: "Please look at this first",
    beside: "Beside the score",
    strengths: "Strengths",
    toAsk: "To ask in the interview",
    addUp: "How the points add up",
    header: ["Asked", "Found", "How", "Points"],
    score: "Score",
    made: `Made by Winnow from the text of the resume. ${sumNote} ${fairNote}`,
  },

  comparison: {
    subject: (names: readonly string[], job: string) => `${and(names)} for ${job}`,
    lead: (names: readonly string[], job: string) => `${and(names)}, side by side for ${job}.`,
    place: (rank: number, name: string, total: number) => `Number ${String(rank)}: ${name}, ${points(total)} of 100 points`,
    byRequirement: "Requirement by requirement",
    asked: "Asked",
    column: (name: string, rank: number) => `${name} (number ${String(rank)})`,
    difference: "What makes the difference",
    score: "Score",
    made: `Made by Winnow from the text of the resumes. ${sumNote} ${fairNote}`,
  },

  first: {
    subject: (count: number, all: number, job: string) => `${what(count, all)} for ${job}`,
    lead: (count: number, all: number, job: string) => `${what(count, all)} for ${job}, best first.`,
    shows: (things: string) => `shows ${things}`,
    showsLittle: "shows little of what is asked",
    askAbout: (things: string) => `ask about ${things}`,
    pleaseLook: (sentence: string) => `Please look: ${sentence}`,
    header: ["Candidate", "Score", "Strengths", "To ask about"],
    note: "Note",
    made: `The score compares the text of each resume with what the job asks, out of 100 points. ${fairNote} Made by Winnow.`,
  },

  answer: {
    subject: (job: string) => `How your resume was looked at for ${job}`,
    greeting: (name: string | null) => (name === null ? "Hello," : `Dear ${name},`),
    thanks: (job: string) => `thank you for asking how your resume was looked at for ${job}.`,
    method: "We compare the text of each resume with what the job asks, one requirement at a time, with a program that runs on our own computer. It puts the resumes in an order for reading. It does not decide: people do.",
    points: (total: number, skill: Part, experience: Part, semantic: Part) =>
      `Your resume earned ${points(total)} of 100 points: ${of(skill)} for what the job asks you to know and do, ${of(experience)} for the time you have spent in such work, and ${of(semantic)} for how near your own sentences come to those of the job.`,
    learned: (earned: number, how: string) => `${signed(earned)} points come from what was learned from earlier decisions in hiring, about all candidates alike: ${how}.`,
    line: (asked: string, part: Part) => `${asked}: ${of(part)} points`,
    lineWithQuote: (asked: string, part: Part, quote: string) => `${asked}: ${of(part)} points. You write: ${quote}`,
    found: "What we found",
    foundLead: "These were found in your resume:",
    inPart: "What we found in part",
    inPartLead: "Your resume comes near to these:",
    notFound: "What we did not find",
    notFoundLead: "Your resume does not say these in words that the program could find. That does not mean that you lack them.",
    beside: "What stands beside the score",
    seniority: (sentence: string) => `${sentence} We note this to ask you about the role. It moved none of your points, neither up nor down.`,
    noPart: "What plays no part",
    noPartText: "Your name, age, gender, photo, origin, family, gaps between jobs, the name of your school and the year you left it do not count, neither for nor against you.",
    writeToUs: "If something was read wrongly, or if you can do what your resume does not mention, please write to us. We will put it right and look again.",
  },
};
