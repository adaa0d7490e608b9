/** Cuts the lines that head a job into pieces that may each be one field. */
import { anyCase } from "./any-case.ts";
import { findDates, isOnlyDuration, trimJoints, withoutDates } from "./dates.ts";
import { emptyLabels, isOtherLabel, labelOf, type FieldLabel } from "./job-labels.ts";
import { tidyCompany } from "./job-names.ts";
import { saidIn } from "./job-sentences.ts";
import { partUnmarked, placeBehindTitle, placeBetween } from "./job-unmarked.ts";
import { splitPlace, withoutInnerPlace } from "./places.ts";
import { legalForm, organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

/** A part of a heading line that may be one field. */
export interface Piece {
  text: string;
  /** Which of the heading's lines it stands on. */
  line: number;
  label: FieldLabel | null;
  /** The words that it was cut from ("Welder at Fjord Yard"), when it was. */
  whole?: string;
  /** True when it is all that stands on its line but for a comma and a place, as employers do. */
  placed?: boolean;
}

/** Anonymisers leave these where a name was; they are no company. */
const placeholderCompany = /(?:^|\s)(?:company|employer|organization) name(?=\s|$)/gi;
const holdsPlaceholder = new RegExp(placeholderCompany.source, "i");
const extras = / ?\((?:contract(?:or)?|full[- ]?time|part[- ]?time|permanent|temporary|temp|intern(?:ship)?|remote|freelance|hybrid|seasonal|on-?site|contract to hire|c2c|w2|client:?[^)]*|payroll[^)]*)\)/gi;
const sentenceStart = anyCase(/^(?:i (?:am |have |was )?)?(?:(?:currently|presently|previously|formerly) )?(?:(?:working|worked|employed|engaged|associated|served|serving|joined|work) )?(?:as|with|at|in|for) (?:an? |the )?(?=(?-i:\p{Lu}))/iu);
const separators = /\t| ?[|•·¦●→➔⇒»›] ?|\s+[-–—−]+\s+|\s*[–—]\s*(?=\p{Lu})|\s*\/\/\s*|;\s|~/gu;

/** "03/2018 – 06/2022 / Welder / Fjord Yard": slashes that part even the dates part everything. */
const isSlashed = (text: string): boolean => text.includes(" / ") && findDates(text).some(({ start, end }) => text.startsWith(" / ", end) || text.slice(0, start).endsWith(" / "));

/** True where a bracket is open that is closed later: what stands in it belongs together. */
function isBracketed(text: string, at: number): boolean {
  const open = text.lastIndexOf("(", at);
  return open >= 0 && !text.slice(open, at).includes(")") && text.includes(")", at);
}

/** The cells of a heading line, cut at its separators. */
function cellsOf(text: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (const match of text.matchAll(separators)) {
    if (isBracketed(text, match.index)) continue;
    cells.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...cells, text.slice(from)];
}

/** Cuts one heading line into pieces; `apart` when title and employer do not share it. */
function piecesOf(text: string, line: number, apart: boolean, knowledge: RoleKnowledge): { pieces: Piece[]; place: string | null } {
  const pieces: Piece[] = [];
  let place: string | null = null;
  const said = line === 0 || /^(?:work|associat|employ|serv|join)/i.test(text) ? saidIn(text) : null;
  if (said) return { pieces: said.map((piece) => ({ ...piece, line })), place: null };
  if (/^\([^()]*\)$/.test(text.trim()) && labelOf(text.trim()) === null) return { pieces, place };
  const dated = withoutDates(isSlashed(text) ? text.replace(/ \/ /g, "\t") : text);
  if (holdsPlaceholder.test(dated)) pieces.push({ text: "", line, label: "company" });
  const bare = dated.replace(placeholderCompany, "\t").replace(extras, "").replace(sentenceStart, "");
  const titled = placeBehindTitle(bare, knowledge) ?? placeBetween(bare);
  const ended = titled ?? splitPlace(bare);
  const inner = withoutInnerPlace(ended.place ? ended.rest : bare);
  place = ended.place?.text ?? inner.place;
  const body = inner.rest;
  for (const cell of cellsOf(body)) {
    const labelled = labelOf(cell);
    const words = trimJoints(labelled ? labelled.rest : cell).trim();
    if (words === "" || emptyLabels.test(words) || !labelled && isOtherLabel(words, knowledge)) continue;
    if (labelled) {
      pieces.push({ text: words, line, label: labelled.label });
      continue;
    }
    const part = splitPlace(words);
    if (part.place && !place) place = part.place.text;
    const rest = trimJoints(part.place ? part.rest : words);
    const seated = withoutCity(rest, knowledge);
    if (seated) {
      place = place === null || place === "" ? seated.city : `${seated.city}, ${place}`;
      pieces.push({ text: seated.employer, line, label: null, placed: true });
      continue;
    }
    const parts = apart ? [rest] : partUnmarked(rest, knowledge) ?? splitWithin(rest, knowledge);
    const whole = parts.length === 2 ? { whole: rest } : {};
    for (const piece of parts) if (/\p{L}{2}/u.test(piece)) pieces.push({ text: piece, line, label: null, ...whole });
  }
  const [only] = pieces;
  if (only && pieces.length === 1 && place !== null && bare.includes(`${only.text}, ${place}`)) only.placed = true;
  return { pieces, place };
}

/** "Engineer at Acme", "Engineer, Acme", "Acme, Engineer": one cut, where one side is a title and the other is not. */
function splitWithin(text: string, knowledge: RoleKnowledge): string[] {
  const cuts: { left: string; right: string; bonus: number }[] = [];
  for (const match of text.matchAll(/,(?!\s?(?:Inc|Ltd|LLC|L\.L\.C|LLP|Co|Corp|Pvt|GmbH|PLC|Limited|S\.A|LP)(?![\p{L}-]))\s?|\s(?:at|with|@|for|chez|bei|en|as|in)\s(?:the |an? )?(?=\p{Lu}|\d|[\p{L}\d-]{2,30}\.(?:com|org|net|io|co|ru|de|fr|uk)(?![\p{L}]))|:\s/gu)) {
    const joint = match[0].trim().toLowerCase();
    const bonus = /^(?:at|@|chez|bei)/.test(joint) ? 1.4 : /^(?:with|as)/.test(joint) ? 0.8 : joint === "," ? 0 : /^(?:in|en|for)/.test(joint) ? -1.2 : 0;
    cuts.push({ left: text.slice(0, match.index).trim(), right: text.slice(match.index + match[0].length).trim(), bonus });
  }
  let best: { left: string; right: string } | null = null;
  let bestScore = 0.9;
  const whole = Math.max(titleScore(text, knowledge), 0);
  for (const { left, right, bonus } of cuts.slice(0, 4)) {
    if (left.length < 2 || right.length < 2 || isBracketed(text, left.length)) continue;
    if (bonus === 0 && isOneFirm(left, right, knowledge)) continue;
    const [tl, ol, tr, or] = [titleScore(left, knowledge), organisationScore(left), titleScore(right, knowledge), organisationScore(right)];
    // "Institute for Marine Life" and "Office of Tides, Currents and Winds" are one employer.
    if (Math.max(tl, tr) < 0.5 && ol >= 1 && bonus <= 0 && !legalForm.test(left)) continue;
    const score = Math.max(tl - Math.max(tr, 0) + Math.max(or, 0), tr - Math.max(tl, 0) + Math.max(ol, 0)) + bonus - (tl > 1 && tr > 1 ? 1 : 0);
    if (score > bestScore && score >= whole * 0.5) {
      bestScore = score;
      best = { left, right };
    }
  }
  return best ? [best.left, best.right] : [text];
}

/** Up to three names of one or two words, as cities and regions are. */
const cities = /^(?:\p{Lu}\p{Ll}[\p{L}'’-]+(?: \p{Lu}\p{Ll}[\p{L}'’-]+)?(?:, (?=\p{Lu})|$)){1,3}$/u;

/** "Marlow Pictures Ltd, Croydon": what stands behind a sure employer's comma, and is neither title nor employer, is its city. */
function withoutCity(text: string, knowledge: RoleKnowledge): { employer: string; city: string } | null {
  const comma = text.search(/, ?\p{Lu}\p{Ll}/u);
  const employer = text.slice(0, comma);
  const city = text.slice(comma + 1).replace(/ ?\([^()]*\)$/, "").trim();
  return comma > 2 && organisationScore(employer) >= 1.2 && titleScore(employer, knowledge) < 1 && cities.test(city) && organisationScore(city) < 1 && titleScore(city, knowledge) < 0.5 ? { employer, city } : null;
}

/** "Moss, Hale & Birch LLP": what ends a list of partners binds what stands before it. */
const isOneFirm = (left: string, right: string, knowledge: RoleKnowledge): boolean =>
  / (?:&|and) \p{Lu}/u.test(right) && titleScore(left, knowledge) < 1 && titleScore(right, knowledge) < 1 && left.split(" ").length <= 4 && organisationScore(left) < 1.2;

/** True where a client and a role are named: a "Title" beside them is the project's. */
const tellsProject = (lines: readonly string[]): boolean => lines.some((line) => /^client ?(?:name)? ?:/i.test(line)) && lines.some((line) => /^(?:role|designation|position) ?:/i.test(line));

/**
 * The pieces of a heading's lines, in order, and the first place among them. Where the employer is known to stand
 * `elsewhere`, is only a placeholder, or stands on a line of its own over the time there ("1 year 9 months"), the other lines are titles as they are.
 */
export function cutHeader(lines: readonly string[], elsewhere: boolean, knowledge: RoleKnowledge): { pieces: Piece[]; place: string | null; placeLine: number } {
  const employerLine = lines.findIndex(isOnlyDuration) - 1;
  const apart = elsewhere || employerLine >= 0 || lines.some((line) => holdsPlaceholder.test(line));
  const pieces: Piece[] = [];
  let place: string | null = null;
  let placeLine = 0;
  const projects = tellsProject(lines);
  for (const [i, line] of lines.entries()) {
    if (projects && /^title ?:/i.test(line)) continue;
    const cut = piecesOf(line, i, apart, knowledge);
    const [only] = cut.pieces;
    if (i === employerLine && only && cut.pieces.length === 1) only.label ??= "company";
    if (place === null && cut.place !== null) {
      place = cut.place;
      placeLine = i;
    }
    pieces.push(...cut.pieces);
  }
  return { pieces: apart ? pieces : withQualifiers(pieces, knowledge), place, placeLine };
}

/**
 * "Staff Nurse, Surgical Ward" over "Elmhurst Infirmary, Derby": where another line holds employer and place, what
 * follows the comma belongs to the title. "Researcher in Marine Biology" needs only a sure employer on another line.
 */
function withQualifiers(pieces: Piece[], knowledge: RoleKnowledge): Piece[] {
  const joined: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    const pair = piece.whole !== undefined && next?.whole === piece.whole && next.line === piece.line ? next : null;
    const joint = pair ? jointOf(piece, pair) : null;
    const holds = (other: Piece): boolean => other.placed === true || joint === "in" && organisationScore(other.text) >= 1.2;
    if (pair && (joint === "," || joint === "in" && organisationScore(pair.text) < 1) && titleScore(piece.text, knowledge) >= 1.6 &&
      pieces.some((other) => other.line !== piece.line && holds(other) && isEmployerRather(other, pair, knowledge))) {
      joined.push({ text: piece.whole ?? piece.text, line: piece.line, label: null });
    } else if (!(joined.at(-1)?.line === piece.line && joined.at(-1)?.text === piece.whole)) joined.push(piece);
  }
  return joined;
}

/** The word or sign that stood between two pieces of one whole; null where they are none. */
export function jointOf(a: Piece, b: Piece): string | null {
  if (a.whole === undefined || a.whole !== b.whole || a.line !== b.line) return null;
  return a.whole.slice(a.text.length, a.whole.length - b.text.length).replace(/ (?:the|an?) $/i, " ").trim().toLowerCase();
}

const isEmployerRather = (other: Piece, qualifier: Piece, knowledge: RoleKnowledge): boolean =>
  tidyCompany(other.text) !== null && titleScore(other.text, knowledge) < 1.6 && organisationScore(other.text) >= Math.min(1.2, organisationScore(qualifier.text));
