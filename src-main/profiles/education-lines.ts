/** The lines of schooling as studies are read from them: wrapped lines joined, lines that run studies on parted. */
import { findDates } from "./dates.ts";
import { findDegree } from "./degrees.ts";
import { institutionIn } from "./education-institutions.ts";
import type { Line } from "./lines.ts";

/** No page breaks shorter lines than this. */
const leastWrapped = 60;
/** A bracket that opens further from the line's end than this closes nowhere near. */
const longestBracket = 40;
/** No study is told at greater length. */
export const longestStudy = 260;
const openBracket = /\([^()]*$/u;

/** True when the words of `last` go on in `line` below it. */
function goesOn(last: Line, line: Line): boolean {
  if (line.bullet || line.gap) return false;
  if (/ (?:of|and|&|for)$/.test(last.text) || /(?:University|College|Institute|School|Academy)$/.test(last.text) && /^of \p{Lu}/u.test(line.text)) return true;
  const opened = openBracket.exec(last.text);
  if (opened && last.text.length - opened.index <= longestBracket && /^[^()]{1,40}\)/u.test(line.text)) return true;
  if (last.text.length < leastWrapped || !/[\p{L},]$/u.test(last.text)) return false;
  if (last.bullet) return true;
  // A sentence that tells of a study; a story that goes on and on says no more of it.
  return /^\p{Ll}/u.test(line.text) && last.text.length + line.text.length < longestStudy && (findDegree(last.text) !== null || institutionIn(last.text) !== null);
}

/** A bulleted line and the rest of it below; a name that breaks off at "of"; a bracket that closes below; a sentence that runs on. */
export function joinWrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && goesOn(last, line)) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}`, end: line.end };
    else joined.push(line);
  }
  return joined;
}

/** Words between two studies that run on: "…, 2015 and a B.Sc. …", "…; MBA …", "… University. B.A. …". */
const between = /(?:[;.,|•·]|\t|(?:^| )(?:and|&|und|et|y)|[-–—])[\s\t]*(?:(?:and|then|also|plus|earned|holds?|completed|a|an|my|the|his|her) ){0,4}$/iu;
const mostStudies = 6;

const tellsWhereOrWhen = (text: string): boolean => institutionIn(text) !== null || findDates(text).length > 0;

/**
 * A line as the studies it names one after the other: "MSc Physics, Harrow University, 2016; BSc Physics, Quay College, 2014". It is parted only
 * where another degree begins behind a joint and both sides say where or when.
 */
export function partStudies(line: Line): Line[] {
  const parts: Line[] = [];
  let rest = line.text;
  while (parts.length < mostStudies) {
    const cut = nextStudy(rest);
    if (cut === null) break;
    parts.push({ ...line, text: rest.slice(0, cut).replace(between, "").trim() });
    rest = rest.slice(cut).trim();
  }
  return parts.length === 0 ? [line] : [...parts, { ...line, text: rest, gap: false }];
}

/** Where the next study of a line begins, or null. */
function nextStudy(text: string): number | null {
  const first = findDegree(text);
  if (first === null || first.level === "vocational") return null;
  let from = first.end;
  for (let tries = 0; tries < mostStudies; tries++) {
    const next = findDegree(text.slice(from));
    if (next === null) return null;
    const start = from + next.start;
    const [before, after] = [text.slice(0, start), text.slice(start)];
    if (next.level !== "vocational" && next.level !== first.level && between.test(before) && tellsWhereOrWhen(before) && tellsWhereOrWhen(after)) return start;
    from += next.end;
  }
  return null;
}
