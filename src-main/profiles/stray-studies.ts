/** Where studies stand that have no section of their own. */
import { findDates, isOnlyDates, trimJoints, withoutDates } from "./dates.ts";
import { findDegree } from "./degrees.ts";
import { fullestWords } from "./education-degrees.ts";
import { institutionIn } from "./education-institutions.ts";
import { joinWrapped, longestStudy } from "./education-lines.ts";
import type { Line } from "./lines.ts";
import type { SectionLines } from "./sections.ts";
import { fieldLength } from "./study-fields.ts";

/** A longer line tells a story. */
const longestLine = 140;
/** So many lines above and below a degree may name its school. */
const reach = 2;

/** True for a line that begins with a degree, or with its dates and then a degree, and says nothing but schooling. */
function isDegreeLine(line: Line, inJobs: boolean): boolean {
  if (line.text.length > longestLine || /\p{Ll}{4}\.$/u.test(line.text) && line.text.split(" ").length > 12 || findDegree(line.text) === null) return false;
  const bare = trimJoints(withoutDates(line.text, findDates(line.text)));
  const found = findDegree(bare);
  if (found === null || found.level === "vocational" || found.level === "secondary") return false;
  const { field, before, after } = fullestWords(bare, found);
  if (before !== "" && institutionIn(before) === null) return false;
  // "MBA Instructor": among jobs only words of fields follow a degree.
  if (inJobs && field !== null && fieldLength(field.split(" ")) === 0) return false;
  return !/^(?!with )\p{Ll}+ /u.test(after) || institutionIn(after) !== null;
}

const namesSchool = (line: Line | undefined): boolean => line !== undefined && line.text.length <= longestLine && institutionIn(line.text) !== null;
const isDates = (line: Line | undefined): boolean => line !== undefined && isOnlyDates(line.text);

/** The runs of a section's lines in which degrees stand beside schools. */
function runsOf(lines: readonly Line[], inJobs: boolean): Line[][] {
  const runs: Line[][] = [];
  let taken = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (at < taken || !line || !isDegreeLine(line, inJobs)) continue;
    let from = at;
    for (let above = at - 1; above >= Math.max(taken, at - reach); above--) if (namesSchool(lines[above]) || isDates(lines[above])) from = above;
    // What stands below belongs to the run as long as degrees, schools and dates follow one another closely.
    let to = at;
    for (let below = at + 1; below < lines.length && below <= to + reach; below++) {
      const next = lines[below];
      if (next && (isDegreeLine(next, inJobs) || namesSchool(next) || isDates(next))) to = below;
    }
    const run = lines.slice(from, to + 1);
    taken = to + 1;
    if (run.some(namesSchool)) runs.push(run);
  }
  return runs;
}

/** "Bachelor of Science in Physics from Harrow University" among other words: a degree and a school in one breath. */
function isWholeStudy(line: Line): boolean {
  if (line.text.length > longestStudy) return false;
  const found = findDegree(line.text);
  if (!found || found.level === "vocational") return false;
  return institutionIn(line.text.slice(found.end)) !== null || institutionIn(line.text.slice(0, found.start)) !== null;
}

/**
 * Runs of lines outside the sections on education that tell of studies: a degree with its school beside it or within two lines of it.
 * The lines of every run are in order; no line is in two.
 */
export function strayRuns(sections: readonly SectionLines[]): Line[][] {
  return sections.filter(({ kind }) => kind !== "education" && kind !== "references" && kind !== "publications").flatMap(({ kind, lines }) => {
    const whole = joinWrapped(lines);
    const runs = runsOf(whole, kind === "experience");
    const taken = new Set(runs.flat());
    return [...runs, ...whole.filter((line) => !taken.has(line) && isWholeStudy(line)).map((line) => [line])];
  });
}
