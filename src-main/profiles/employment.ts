/** Finds the jobs of a resume. */
import type { Employment, SectionKind } from "../../src-preload/domain.ts";
import { isOnlyDuration, monthIndex } from "./dates.ts";
import { namesDegree } from "./degrees.ts";
import { citiesNamed } from "./places.ts";
import { isSeatBeside, withoutFirm, withSeats, withTailEmployer } from "./job-agreement.ts";
import { headingPart } from "./job-anchors.ts";
import { isComplete, type Block } from "./job-blocks.ts";
import { readHeader, type JobHeader } from "./job-header.ts";
import { bulletsOf } from "./job-bullets.ts";
import { preparedLines } from "./job-lines.ts";
import { titleWithout } from "./job-names.ts";
import { presentJob } from "./job-sentences.ts";
import { withUnlisted } from "./job-sections.ts";
import { bestReading, contains, headsGroup, type Time } from "./job-reading.ts";
import type { Line } from "./lines.ts";
import { organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";
import type { SectionLines } from "./sections.ts";

/** A job as it was read: its block, and the lines under its heading. */
interface Found {
  block: Block;
  header: JobHeader;
  heading: string;
  body: Line[];
}

function toEmployment(lines: Line[], { block, header, body }: Found, text: string): Employment {
  const last = body.at(-1) ?? lines[block.head - 1] ?? lines[block.anchor];
  const { from, to, current } = rangeOfBlock(block);
  return {
    title: header.title !== null && header.company !== null ? titleWithout(header.title, header.company) : header.title, company: header.company, location: header.location ?? block.place,
    start: from, end: to, current,
    span: { start: lines[block.top]?.start ?? 0, end: last?.end ?? 0 },
    bullets: bulletsOf(body, text),
  };
}

/** A block's dates in order, whichever way round they were written. */
function rangeOfBlock({ range }: Block): Time {
  const [from, to] = [range?.from ?? null, range?.to ?? null];
  const turned = from !== null && to !== null && monthIndex(from) > monthIndex(to, true);
  return { from: turned ? to : from, to: range?.current ? null : turned ? from : to, current: range?.current ?? false };
}

/** The lines under a block's heading; a sentence that ran on behind the dates is the first of them. */
function bodyOf(lines: Line[], block: Block, knowledge: RoleKnowledge): Line[] {
  const anchor = lines[block.anchor];
  const body = lines.slice(block.head, block.bottom);
  const tail = anchor ? anchor.text.slice(headingPart(anchor, block.range, knowledge).length).trim() : "";
  return anchor && tail !== "" ? [{ ...anchor, text: tail, start: Math.max(anchor.start, anchor.end - tail.length), bullet: false }, ...body] : body;
}

/** An employer whose name stands over the positions held there. */
interface Group {
  company: string;
  location: string | null;
  /** True when the resume shows that several positions follow: by the time there as a whole, on the employer's own lines. */
  several: boolean;
  /** True when that is a length ("1 year 9 months"), which is LinkedIn's way. */
  timed: boolean;
  /** The time there from when to when, if given so. */
  time: Time | null;
}

/** The jobs that a section's lines hold, each with the text of its heading. */
function jobsIn(lines: Line[], text: string, knowledge: RoleKnowledge): { job: Employment; heading: string }[] {
  const { blocks, headings, headers } = bestReading(lines, knowledge);
  const found: Found[] = [];
  let group: Group | null = null;
  for (const [i, block] of blocks.entries()) {
    const header = headers[i];
    if (!header) continue;
    const heading = headings[i] ?? [];
    const empty = block.bottom - block.head === 0;
    if (header.company !== null && headsGroup(block, header, blocks[i + 1])) {
      group = { company: header.company, location: header.location, several: true, timed: false, time: block.range };
      continue;
    }
    if (group?.several && group.time !== null && !contains(group.time, block.range)) group = null;
    const timed = heading.some(isOnlyDuration);
    if (group?.timed && !timed && header.company !== null && header.companyLine === header.titleLine && header.company !== group.company) {
      // "Architect at Livelo" under an employer's name: the client is part of the position.
      header.title = readHeader(heading, 0, knowledge, { elsewhere: true }).title;
      header.company = null;
    }
    if (header.company !== null && !(group?.several && header.company === group.company)) group = { company: header.company, location: header.location, several: timed, timed, time: null };
    else if (header.title !== null && group && (group.several || !lines[block.top]?.gap)) {
      header.company = group.company;
      header.location ??= group.location;
    }
    if (header.title === null && header.company === null) {
      const open = found.at(-1);
      if (open && contains(rangeOfBlock(open.block), rangeOfBlock(block))) {
        // Dates alone within the time of the job above are those of a project there.
        open.body.push(...lines.slice(block.top, block.bottom));
        continue;
      }
      if (block.range === null || block.range.single || empty) continue;
    }
    found.push({ block, header, heading: heading.join("\n"), body: bodyOf(lines, block, knowledge) });
  }
  return found.map((job) => ({ job: toEmployment(lines, job, text), heading: job.heading }));
}

const isNameless = (job: Employment): boolean => job.title === null && job.company === null;

const rangeOf = ({ start, end, current }: Employment): Time => ({ from: start, to: end, current });

/** Belonging to a society is no job, unless the resume lists it as one. */
const membership = /^(?:\p{L}+ )?members?(?:,|$)/iu;
const studying = /\b(?:student|pupil|candidate for|scholarship|thesis|gpa|coursework|graduat|exchange)/i;

const school = /(?<!\p{L})(?:universit|hochschule|college|polytechnic|institute of|school$|academy$|gymnasium|lyc[ée]e)/iu;

/** A school and its years without any position: that somebody learned there, though it stands among the jobs. */
const isSchooling = (job: Employment, heading: string): boolean =>
  job.title === null && job.company !== null && school.test(job.company) && job.bullets.length === 0 && !/\b(?:employ|work|staff)/i.test(heading);

/** Jobs among the lines of other sections, where a heading was not understood: only what cannot be anything else. */
function isSurelyJob(job: Employment, text: string, knowledge: RoleKnowledge): boolean {
  return job.title !== null && job.start !== null && (job.end !== null || job.current) && (job.company !== null || job.location !== null) &&
    titleScore(job.title, knowledge) >= 1.6 && !namesDegree(text) && !studying.test(text) && !membership.test(job.title);
}

/** A job without the cities that stand where its title or employer would: the resume's head names them with their region. */
function withoutCities(job: Employment, cities: ReadonlySet<string>): Employment {
  const isCity = (text: string | null): boolean => text !== null && cities.has(text.toLowerCase());
  const seated = job.location === null && isCity(job.company);
  return { ...job, title: isCity(job.title) ? null : job.title, company: seated ? null : job.company, location: seated ? job.company : job.location };
}

/** The same knowledge for one resume, where the same few words are asked about again and again. */
function remembering(knowledge: RoleKnowledge): RoleKnowledge {
  const roles = new Map<string, ReturnType<RoleKnowledge["roleOf"]>>();
  return {
    roleOf(title) {
      const known = roles.get(title);
      if (known !== undefined) return known;
      const role = knowledge.roleOf(title);
      roles.set(title, role);
      return role;
    },
  };
}

/**
 * The jobs of a resume in the order of its text. They are read from the experience sections, and elsewhere only where
 * nothing else fits; a resume without such sections is read wherever no other section claims the lines. Offsets are
 * those of `text`.
 */
export function findEmployment(listedSections: readonly SectionLines[], text: string, taxonomy: RoleKnowledge): Employment[] {
  const knowledge = remembering(taxonomy);
  const sections = withUnlisted(listedSections, knowledge);
  const from = (kinds: readonly SectionKind[]): { job: Employment; heading: string }[] =>
    sections.filter((s) => kinds.includes(s.kind)).flatMap((s) => jobsIn(preparedLines(s.lines, (words) => isComplete(readHeader([words], 0, knowledge)), (words) => titleScore(words, knowledge) >= 1.6), text, knowledge));
  const cities = new Set(citiesNamed(sections.flatMap((s) => (s.kind === "header" ? s.lines.map((line) => line.text) : []))).filter(({ city }) => titleScore(city, knowledge) < 0.5 && organisationScore(city) < 1).map(({ city }) => city.toLowerCase()));
  const listed = from(["experience"]).filter(({ job, heading }) => !isSchooling(job, heading)).map(({ job }) => job);
  const strays = from(["header", "summary", "education", "skills", "awards", "other", "certifications", "interests", "projects"])
    .filter(({ job, heading }) => isSurelyJob(job, heading, knowledge))
    .map(({ job }) => job);
  const jobs = [...listed, ...strays].sort((a, b) => a.span.start - b.span.start);
  // Dates alone within another job's are those of a project there.
  const told = jobs.filter((job) => !isNameless(job) || !jobs.some((other) => !isNameless(other) && contains(rangeOf(other), rangeOf(job))));
  if (told.length > 0) {
    const held = told.filter((job) => !isSeatBeside(job, told)).map((job) => withoutCities(job, cities));
    return withSeats(held.map((job) => withoutFirm(withTailEmployer(job, held, text, knowledge), cities, knowledge)), cities, knowledge);
  }
  const anywhere = from(["header", "summary", "other", "projects", "awards", "skills", "volunteering"])
    .filter(({ job }) => job.start !== null && (job.end !== null || job.current) && (job.title !== null || job.company !== null))
    .map(({ job }) => job);
  return anywhere.length > 0 ? anywhere : saidJobs(sections, knowledge);
}

/** What a resume without a list of jobs says of the present one in a sentence. */
function saidJobs(sections: readonly SectionLines[], knowledge: RoleKnowledge): Employment[] {
  const lines = sections.filter((s) => s.kind === "header" || s.kind === "summary" || s.kind === "experience").flatMap((s) => s.lines);
  for (const line of lines) {
    const said = presentJob(line.text);
    if (said && titleScore(said.title, knowledge) >= 1) {
      return [{ title: said.title, company: said.company, location: null, start: null, end: null, current: true, span: { start: line.start, end: line.end }, bullets: [] }];
    }
  }
  return [];
}
