/** Cuts a resume into its sections by their headings. */
import type { Section, SectionKind } from "../../src-preload/domain.ts";
import { findDates } from "./dates.ts";
import { kindBelow } from "./heading-contents.ts";
import { headingKind } from "./headings.ts";
import { namesLanguage } from "./languages.ts";
import type { Line } from "./lines.ts";
import { organisationScore } from "./roles.ts";

/** A section with its lines; the heading's own line is not among them unless text follows it ("Skills: Java, SQL"). */
export interface SectionLines {
  kind: SectionKind;
  heading: string | null;
  /** Offsets in the document: from the heading to the start of the next section. */
  start: number;
  end: number;
  lines: Line[];
}

interface Heading {
  kind: SectionKind;
  words: string;
  /** What follows the heading on its own line, or null. */
  rest: Line | null;
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** Signs of a programmer's page around a heading: "$ cat skills.txt", "// Experience", "<Education />", "{ skills }". */
const asCode = /^(?:[$>%~]+|\/{2,}|\/\*+|<|\{|\[) ?(?:(?:cat|ls|less|more|open|vim?|cd|head) )?(?:\.\/)?(\p{L}[\p{L} &_-]{2,40}?)(?:\.\p{L}{2,4}|\/|\(\))?(?: ?(?:\/?>|\}|\]|\*+\/))?$/u;

/** A line that is nothing but a heading. */
function wholeLineHeading(line: Line, smallToo: boolean): Heading | null {
  const coded = asCode.exec(line.text)?.[1]?.replace(/_/g, " ");
  const codedKind = coded === undefined ? null : headingKind(coded);
  if (coded !== undefined && codedKind !== null) return { kind: codedKind, words: coded, rest: null };
  const words = line.text.replace(/[\s:：.\-–—_|=]+$/u, "").replace(/^[\s\-–—_|=:]+/u, "");
  if (line.text.endsWith(".") || /[,;]$/.test(line.text) || !/^[\p{Lu}\p{Lo}]/u.test(words) && !line.marked && !smallToo) return null;
  const kind = headingKind(words);
  return kind === null ? null : { kind, words, rest: null };
}

/** So many different headings in small letters are how a resume writes its headings. */
const fewestSmall = 3;

/** True for a resume that begins its headings with small letters ("education", "work experience") more often than with capitals. */
function headsInSmallLetters(lines: readonly Line[]): boolean {
  const kinds = new Set<SectionKind>();
  let capitals = 0;
  for (const line of lines) {
    if (line.bullet || line.text.length > 40) continue;
    const kind = wholeLineHeading(line, true)?.kind;
    if (kind === undefined) continue;
    if (/^\p{Lu}/u.test(line.text)) capitals++;
    else kinds.add(kind);
  }
  return kinds.size >= fewestSmall && kinds.size > capitals && (kinds.has("education") || kinds.has("experience"));
}

/** "Skills: Java, SQL": a heading with its text behind a colon. */
function inlineHeading(line: Line): Heading | null {
  const colon = line.text.search(/[:：]|\t| [-–—] /u);
  if (colon < 3 || colon > 45) return null;
  const words = line.text.slice(0, colon).trim();
  const kind = headingKind(words);
  const rest = line.text.slice(colon + 1).replace(/^[\s\-–—:]+/u, "");
  if (kind === null || rest === "" || line.bullet || !/^[\p{Lu}\p{Lo}]/u.test(words)) return null;
  // Without a colon only capitals, or a column of its own behind a blank line, set a heading off from other words.
  const mark = line.text.charAt(colon);
  const row = mark === "\t" && (line.gap || kind === "languages" && namesLanguage(rest));
  if (!/[:：]/u.test(mark) && !isCapitals(words) && !row) return null;
  return { kind, words, rest: { ...line, text: rest, start: Math.max(line.start, line.end - rest.length), bullet: false } };
}

const beforeEmployer = /^(?:(?:work|professional|employment|relevant|related) (?:experience|history)|employment|experience) (?=\p{Lu})/iu;
const nearby = 5;

/** "Work Experience Harbour University" over title and dates: the heading and the first employer on one line. */
function headingBeforeEmployer(lines: readonly Line[], at: number): Heading | null {
  const line = lines[at];
  const words = line && !line.bullet ? beforeEmployer.exec(line.text)?.[0] : undefined;
  if (!line || words === undefined || !/^\p{Lu}/u.test(line.text)) return null;
  const rest = line.text.slice(words.length);
  if (/[.:;!?]$/.test(rest) || rest.split(" ").length > 8 || organisationScore(rest) < 1.2 || !lines.slice(at, at + nearby).some(({ text }) => findDates(text).some((date) => !date.single))) return null;
  return { kind: "experience", words: words.trim(), rest: { ...line, text: rest, start: Math.max(line.start, line.end - rest.length) } };
}

/** "My tongues": words of no list, set apart as a heading over nothing but one kind of thing. */
function headingByContents(lines: readonly Line[], at: number, current: SectionKind): Heading | null {
  const line = lines[at];
  if (!line || at === 0) return null;
  const kind = kindBelow(lines, at);
  return kind === null || kind === current ? null : { kind, words: line.text.replace(/[:：]$/u, ""), rest: null };
}

/** Kinds that people also use as labels inside a job ("Skills: …", "Projects: …", "Training: …"). */
const alsoLabels = new Set<SectionKind>(["skills", "projects", "summary", "awards", "other", "education", "languages", "certifications"]);

function isLabelInside(heading: Heading, line: Line, current: SectionKind, wholeHeadings: ReadonlySet<SectionKind>): boolean {
  if (current !== "experience" && current !== "projects" && current !== "skills") return false;
  if (heading.kind === current) return true;
  if (current === "skills") return heading.kind !== "education" && heading.kind !== "experience" && !(isCapitals(heading.words) && line.gap);
  return alsoLabels.has(heading.kind) && (wholeHeadings.has(heading.kind) || !(isCapitals(heading.words) && line.gap));
}

/**
 * Headings without those that only label a part of a job ("Key Accomplishments" under each): they come back again and
 * again, or are set in small letters where the resume's own headings are capitals.
 */
function withoutLabels(headings: (Heading | null)[]): (Heading | null)[] {
  const main = headings.filter((h) => h !== null && (h.kind === "experience" || h.kind === "education"));
  const capitals = main.length > 0 && main.every((h) => h !== null && isCapitals(h.words));
  const count = new Map<string, number>();
  for (const h of headings) if (h) count.set(h.words.toLowerCase(), (count.get(h.words.toLowerCase()) ?? 0) + 1);
  let current: SectionKind = "header";
  return headings.map((h) => {
    if (h === null) return null;
    const inside = (current === "experience" || current === "projects") && labelKinds.has(h.kind);
    if (inside && ((count.get(h.words.toLowerCase()) ?? 0) > 1 || capitals && !isCapitals(h.words))) return null;
    current = h.kind;
    return h;
  });
}

const labelKinds = new Set<SectionKind>(["awards", "skills", "summary", "projects", "other", "experience"]);

/** The document's lines as sections in order; the first is the header when text stands before the first heading. */
export function cutSections(lines: Line[], textLength: number): SectionLines[] {
  const smallToo = headsInSmallLetters(lines);
  const whole = withoutLabels(lines.map((line) => wholeLineHeading(line, smallToo && !line.bullet)));
  const wholeHeadings = new Set(whole.flatMap((heading) => (heading ? [heading.kind] : [])));
  const sections: SectionLines[] = [{ kind: "header", heading: null, start: 0, end: textLength, lines: [] }];
  for (const [i, line] of lines.entries()) {
    const open = sections.at(-1);
    if (!open) break;
    const heading = acceptWhole(whole[i] ?? null, line, lines[i + 1], open, lines) ?? acceptInline(line, open.kind, wholeHeadings) ?? headingByContents(lines, i, open.kind) ?? (open.kind === "experience" ? null : headingBeforeEmployer(lines, i));
    if (heading === null) {
      open.lines.push(line);
      continue;
    }
    open.end = line.start;
    sections.push({
      kind: heading.kind, heading: heading.words, start: line.start, end: textLength, lines: heading.rest ? [heading.rest] : [],
    });
  }
  return sections.filter((section) => section.kind !== "header" || section.lines.length > 0);
}

function acceptInline(line: Line, current: SectionKind, wholeHeadings: ReadonlySet<SectionKind>): Heading | null {
  const heading = inlineHeading(line);
  // "Sprachen<tab>Deutsch (Muttersprache)": the first row of a table of languages.
  if (heading?.kind === "languages" && line.text.charAt(heading.words.length) === "\t" && heading.rest !== null && namesLanguage(heading.rest.text)) return heading;
  return heading && !isLabelInside(heading, line, current, wholeHeadings) ? heading : null;
}

/** Bulleted words are headings only when bullets are how this resume marks its headings: followed by other lines. */
function acceptWhole(heading: Heading | null, line: Line, next: Line | undefined, open: SectionLines, lines: Line[]): Heading | null {
  if (heading === null) return null;
  if (line.marked) return heading;
  const before = lines[line.index - 1];
  // "Bachelor of" and below it "Business Studies": the end of a name.
  if (before && !line.gap && before.text.length < longestName && / (?:of|in|for|and|the|&)$/.test(before.text) && (!isCapitals(heading.words) || isCapitals(before.text))) return null;
  if (line.bullet) return next !== undefined && !next.bullet && (isCapitals(heading.words) || mainKinds.has(heading.kind) && (/:$/.test(line.text) || heading.words.includes(" ") && !continued(line, next) || line.gap && before?.bullet === false)) ? heading : null;
  // One word in a column of single words ("Training", "Recruitment", "Research") is an item of that list.
  const alone = !/[:：]/u.test(line.text) && !isCapitals(heading.words) && !line.gap;
  const inList = open.kind === "skills" || open.kind === "interests";
  if (alone && inList && before && next && !next.bullet && before.text.length < 30 && next.text.length < 30 && !strongKinds.has(heading.kind)) return null;
  return heading;
}

/** Of a name that goes on below, the first line is shorter than this. */
const longestName = 40;

/** True when a bullet's words go on below it. */
const continued = (line: Line, next: Line): boolean => !next.gap && (/^\p{Ll}/u.test(next.text) || line.text.length > next.text.length + 40);

const mainKinds = new Set<SectionKind>(["experience", "education"]);
const strongKinds = new Set<SectionKind>(["experience", "education", "certifications", "languages", "references"]);

/** The sections as the profile shows them. */
export function toSections(sections: SectionLines[]): Section[] {
  return sections.map(({ kind, heading, start, end }) => ({ kind, heading, start, end }));
}

const contactWords = /contact|(?:reach|find|call|follow|write to|hold of) me|touch|hello|let['’]s |personal|kontakt|persönlich|zur person|datos|coordonn|personnel|état civil|contat|dati |dados|gegevens|dane |osobn|kişisel|iletişim|контакт|личн|联系|联络|个人|基本信息|個人情報|인적|연락|기본 정보|اتصال|الشخصية|אישיים|liên hệ|cá nhân/iu;

/** Sections that hold contact and personal details besides the header. */
export const isContactSection = (section: SectionLines): boolean => section.kind === "other" && contactWords.test((section.heading ?? "").normalize("NFC"));
