/** Reads title, company and place out of the few lines that head one job. */
import { fold } from "./lines.ts";
import { trimJoints, withoutDates } from "./dates.ts";
import { currentWords, monthPattern, seasonPattern } from "./calendar-words.ts";
import { headingKind } from "./headings.ts";
import { isCityState, placeOf, splitPlace, withoutInnerPlace } from "./places.ts";
import { legalForm, organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

export interface JobHeader {
  title: string | null;
  company: string | null;
  location: string | null;
  /** Which of the heading's lines title and company were read from; null where there is none. */
  titleLine: number | null;
  companyLine: number | null;
}

/** Lines of a heading that are known to hold a field, because they do in the resume's other jobs. */
export interface HeaderHints {
  title?: number;
  company?: number;
}

/** A part of a heading line that may be one field. */
interface Piece {
  text: string;
  /** Which of the heading's lines it stands on. */
  line: number;
  label: "title" | "company" | "location" | null;
  /** The words that a comma cut it from, when one did. */
  whole?: string;
  /** True when it is all that stands on its line but for a comma and a place, as employers do. */
  placed?: boolean;
}

const labels: [NonNullable<Piece["label"]>, RegExp][] = [
  ["title", /^(?:job title|title|designation|position(?: held)?|role|job role|post|poste|puesto|cargo|funktion|functie|job profile|profile|as)$/i],
  ["company", /^(?:company|company name|name of (?:the )?(?:company|organi[sz]ation|employer)|employer|organi[sz]ation|organi[sz]ation name|firm|entreprise|empresa|firma|unternehmen|arbeitgeber|azienda|employed (?:with|at|by)|company ?\/ ?organi[sz]ation)$/i],
  ["location", /^(?:location|place|city|ort|lieu|lugar|ubicaci[oó]n|work location)$/i],
];
const emptyLabels = /^(?:client|clients|customer|project|duration|period|tenure|dates?|time ?period|years?|from|zeitraum|fecha|durée|employment (?:dates|period)|dates of employment|job duration|experience)\s*:?$/i;
/** Anonymisers leave these where a name was; they are no company. */
const placeholderCompany = /(?:^|\s)(?:company|employer|organization) name(?=\s|$)/gi;
const extras = / ?\((?:contract(?:or)?|full[- ]?time|part[- ]?time|permanent|temporary|temp|intern(?:ship)?|remote|freelance|hybrid|seasonal|on-?site|contract to hire|c2c|w2|client:?[^)]*|payroll[^)]*)\)/gi;
const sentenceStart = /^(?:i (?:am |have |was )?)?(?:(?:currently|presently|previously|formerly) )?(?:(?:working|worked|employed|engaged|associated|served|serving|joined|work) )?(?:as|with|at|in|for) (?:an? |the )?(?=(?-i:\p{Lu}))/iu;
const separators = /\t| ?[|•·¦●] ?|\s+[-–—−]+\s+|\s*[–—]\s*(?=\p{Lu})|\s+@\s+|\s*\/\/\s*|;\s|~/gu;

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

/** "Operating system: Windows", "Budget: 2 M": a label that is none of a job's, over a value that is no title and no employer. */
function isOtherLabel(cell: string, knowledge: RoleKnowledge): boolean {
  const [label, value] = cell.split(/(?<=^[^:]{2,28}): /, 2);
  return label !== undefined && value !== undefined && [label, value].every((part) => titleScore(part, knowledge) < 1 && organisationScore(part) < 1);
}

/** Cuts one heading line, its dates already told, into pieces. */
function piecesOf(text: string, line: number, knowledge: RoleKnowledge): { pieces: Piece[]; place: string | null } {
  const pieces: Piece[] = [];
  let place: string | null = null;
  const said = line === 0 || /^(?:work|associat|employ|serv|join)/i.test(text) ? saidIn(text) : null;
  if (said) return { pieces: said.map((piece) => ({ ...piece, line })), place: null };
  if (/^\([^()]*\)$/.test(text.trim())) return { pieces, place };
  const dated = withoutDates(text);
  if (new RegExp(placeholderCompany.source, "i").test(dated)) pieces.push({ text: "", line, label: "company" });
  const bare = dated.replace(placeholderCompany, "\t").replace(extras, "").replace(sentenceStart, "");
  const ended = splitPlace(bare);
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
    const parts = splitWithin(rest, knowledge);
    const whole = parts.length === 2 && /^(?:,| in )/.test(rest.slice(parts[0]?.length)) ? { whole: rest } : {};
    for (const piece of parts) if (/\p{L}{2}/u.test(piece)) pieces.push({ text: piece, line, label: null, ...whole });
  }
  const [only] = pieces;
  if (only && pieces.length === 1 && place !== null && bare.includes(`${only.text}, ${place}`)) only.placed = true;
  return { pieces, place };
}

const saidCompany = /\b(?:work(?:ed|ing|s)|employed|associated|served|serving|joined|engaged|interned|interning|(?:pursuing )?internship)(?: \w+ly)? (?:with|at|in|for|by) (?<company>(?:the )?(?-i:[\p{Lu}\d])[^,;]{1,70}?)(?= (?:as|from|since|for|to|till|between|during|on|located)\b|\.? ?[,;–(]|\.?$)/iu;
const saidTitle = /\bas (?:an? |the )?(?<title>[\p{L}][\p{L}/&.' -]{2,50}?)(?= (?:in|at|with|for|from|since|to|on|under|till|by|of the) | ?[,;(–]|\.?$)/iu;
const begins = /^(?:i )?(?:(?:have|am|was|has|been|currently|presently|previously|also|since) ){0,3}(?:work(?:ed|ing|s)|employed|associated|served|serving|joined|engaged|interned|interning)\b/i;

/** "Worked with Acme Ltd from 2015 to 2017 as Site Engineer": a heading in a sentence. */
function saidIn(text: string): Omit<Piece, "line">[] | null {
  const bare = text.replace(/\t/g, " ");
  if (!begins.test(bare)) return null;
  const company = saidCompany.exec(bare)?.groups?.company;
  const title = saidTitle.exec(bare)?.groups?.title;
  const pieces: Omit<Piece, "line">[] = [];
  if (title !== undefined) pieces.push({ text: withoutDates(title), label: "title" });
  if (company !== undefined && /^(?:the )?[\p{Lu}\d]/u.test(company)) {
    pieces.push({ text: splitPlace(withoutDates(company)).rest || company, label: "company" });
  } else if (title !== undefined) {
    const at = /\b(?:in|at|with|for) (?<company>\p{Lu}[^,;.]{1,60}?)(?= (?:from|since|to|till|as|for)\b| ?[,;.(–]|$)/u.exec(bare.slice(bare.indexOf(title) + title.length));
    if (at?.groups?.company !== undefined) pieces.push({ text: withoutDates(at.groups.company), label: "company" });
  }
  return pieces.length === 0 ? null : pieces;
}

/** True when the line is such a sentence. */
export function saysJob(text: string): boolean {
  return saidIn(text) !== null;
}

function labelOf(bracketed: string): { label: NonNullable<Piece["label"]>; rest: string } | null {
  const cell = bracketed.replace(/^\(([^()]+)\)?$/, "$1");
  const colon = cell.search(/\s?[:：]/u);
  if (colon < 2 || colon > 32) return null;
  const words = cell.slice(0, colon).trim();
  for (const [label, pattern] of labels) if (pattern.test(words)) return { label, rest: cell.slice(colon).replace(/^[\s:：\-–]+/u, "") };
  return emptyLabels.test(words) ? { label: "location", rest: "" } : null;
}

/** "Engineer at Acme", "Engineer, Acme", "Acme, Engineer": one cut, where one side is a title and the other is not. */
function splitWithin(text: string, knowledge: RoleKnowledge): string[] {
  const cuts: { left: string; right: string; bonus: number }[] = [];
  for (const match of text.matchAll(/,(?!\s?(?:Inc|Ltd|LLC|L\.L\.C|LLP|Co|Corp|Pvt|GmbH|PLC|Limited|S\.A|LP)\b)\s?|\s(?:at|with|@|for|chez|bei|en|as|in)\s(?:the |an? )?(?=\p{Lu}|\d)|:\s/gu)) {
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

/** In which order a resume writes its job headings: above 0 title first, below 0 company first. */
export type Order = number;

interface Reading {
  title: Piece | null;
  company: Piece | null;
  score: number;
}

function read(pieces: Piece[], order: Order, knowledge: RoleKnowledge): Reading {
  const labelledTitle = pieces.find((p) => p.label === "title") ?? null;
  const labelledCompany = pieces.find((p) => p.label === "company") ?? null;
  if (labelledTitle && labelledCompany) return { title: labelledTitle, company: labelledCompany, score: 5 };
  const free = pieces.filter((p) => p.label === null).slice(0, 6);
  const titles = free.map((p) => titleScore(p.text, knowledge));
  const organisations = free.map((p) => organisationScore(p.text) + (p.placed ? 0.6 : 0));
  const late = (i: number): number => 0.15 * i;
  let best: Reading = { title: labelledTitle, company: labelledCompany, score: -1 };
  for (const [i, piece] of free.entries()) {
    const [t, o] = [titles[i] ?? 0, organisations[i] ?? 0];
    if (!labelledTitle && t - late(i) > best.score && t > 0.2) best = { title: piece, company: labelledCompany, score: t - late(i) };
    if (!labelledCompany && o - late(i) >= best.score && o > -1 && t < 1.6) best = { title: labelledTitle, company: piece, score: o - late(i) };
  }
  if (labelledCompany && !best.title) return { title: free[0] ?? null, company: labelledCompany, score: 1 };
  if (labelledTitle || labelledCompany) return best;
  for (const [i, title] of free.entries()) {
    for (const [j, company] of free.entries()) {
      if (i === j) continue;
      const base = (titles[i] ?? 0) + (organisations[j] ?? 0) - 0.5 * Math.max(0, titles[j] ?? 0) - 0.3 * Math.max(0, organisations[i] ?? 0);
      const score = base + (i < j ? order : -order) - late(i + j - 1) + (title.line === company.line ? 0 : 0.2) + 0.35;
      if (score > best.score && (titles[i] ?? 0) > -1 && (organisations[j] ?? 0) > -1.2) best = { title, company, score };
    }
  }
  return best;
}

/** The pieces of a heading's lines, in order, and the first place among them. */
export function cutHeader(lines: readonly string[], knowledge: RoleKnowledge): { pieces: Piece[]; place: string | null; placeLine: number } {
  const pieces: Piece[] = [];
  let place: string | null = null;
  let placeLine = 0;
  for (const [i, line] of lines.entries()) {
    const cut = piecesOf(line, i, knowledge);
    if (place === null && cut.place !== null) {
      place = cut.place;
      placeLine = i;
    }
    pieces.push(...cut.pieces);
  }
  return { pieces: withQualifiers(pieces, knowledge), place, placeLine };
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
    if (pair && titleScore(piece.text, knowledge) >= 1.6 && pieces.some((other) => other.line !== piece.line && (other.placed === true || isIn(piece, pair) && organisationScore(other.text) >= 1.2) && isEmployerRather(other, pair, knowledge))) {
      joined.push({ text: piece.whole ?? piece.text, line: piece.line, label: null });
    } else if (!(joined.at(-1)?.line === piece.line && joined.at(-1)?.text === piece.whole)) joined.push(piece);
  }
  return joined;
}

const isIn = (piece: Piece, next: Piece): boolean => piece.whole?.slice(piece.text.length).startsWith(" in ") === true && organisationScore(next.text) < 1;

const isEmployerRather = (other: Piece, qualifier: Piece, knowledge: RoleKnowledge): boolean =>
  tidyCompany(other.text) !== null && titleScore(other.text, knowledge) < 1.6 && organisationScore(other.text) >= Math.min(1.2, organisationScore(qualifier.text));

/** How strongly one heading by itself says that titles come first (positive) or companies do, in [-1,1]. */
export function orderOf(lines: readonly string[], knowledge: RoleKnowledge): number {
  const { pieces } = cutHeader(lines, knowledge);
  const reading = read(pieces, 0, knowledge);
  if (!reading.title || !reading.company) return 0;
  const sure = Math.min(1, Math.max(0, reading.score) / 3);
  return (pieces.indexOf(reading.title) < pieces.indexOf(reading.company) ? 1 : -1) * sure;
}

/** Title, company and place of a heading. What is not there is null; a placeholder counts as not there. */
export function readHeader(lines: readonly string[], order: Order, knowledge: RoleKnowledge, hints: HeaderHints = {}): JobHeader {
  const { pieces, place, placeLine } = cutHeader(lines, knowledge);
  for (const label of ["title", "company"] as const) {
    const hinted = pieces.filter((p) => p.line === hints[label] && p.label === null);
    if (hinted.length === 1 && hinted[0] && !pieces.some((p) => p.label === label)) hinted[0].label = label;
  }
  const reading = read(pieces, order, knowledge);
  const labelledPlace = pieces.find((p) => p.label === "location" && p.text !== "")?.text ?? null;
  const title = reading.title ? tidyTitle(reading.title.text) : null;
  const company = reading.company ? tidyCompany(reading.company.text) : null;
  const divided = title !== null && company === null && place !== null ? withoutCityState(place) : null;
  if (divided) return { title, company: divided.company, location: divided.place, titleLine: reading.title?.line ?? null, companyLine: placeLine };
  return {
    title, company, location: labelledPlace ?? (place === "" ? null : place),
    titleLine: title === null ? null : reading.title?.line ?? null, companyLine: company === null ? null : reading.company?.line ?? null,
  };
}

/** A city that is a region too ("Berlin", "New York") makes an employer before it look like the city. */
export function withoutCityState(place: string): { company: string; place: string } | null {
  const [company, city, country, ...more] = place.split(", ");
  return company === undefined || city === undefined || country === undefined || more.length > 0 || !isCityState(city) ? null : { company, place: `${city}, ${country}` };
}

const tidy = (text: string): string => text.replace(/[\s\t]+/g, " ").replace(/^[\s"'“”‘’(.,;:*#-]+|[\s"“”‘’,;:*#-]+$/gu, "").trim();

const calendarWord = new RegExp(`^(?:${monthPattern}|${seasonPattern}|${currentWords}|summers?|year|month|duration|date|until|till|since|from|to|in|at|on|as|of|and|the|for|xx)\\.?$`, "iu");
const labelWords = /^(?:roles?|responsibilit|team ?size|projects?$|project (?:name|title|description|details)|page \d|resume$|curriculum|industry$|technolog(?:y|ies)$|environment|description|client$|name$|position$|company$|employer$|associated$|worked$|working$|society$|association$|individual$|[a-z]\. |\d+$)/i;

/** True for words that name neither an employer nor a title: months, labels, headings, the start of a sentence. */
function isNoName(words: string): boolean {
  return words === "" || calendarWord.test(words) || labelWords.test(words) || /@|https?:/.test(words) || headingKind(words) !== null ||
    / (?:in|of|to|and|the|for|with|at)$/i.test(words) || /^\p{L}+(?:ed|ing) (?:\p{Ll}+ ){2}/u.test(words) || words.length > 110;
}

/** "Bachelor of Science" is no job; "Bachelor-level Counselor" is. */
const isStudy = (words: string): boolean => /^(?:bachelors?|masters?|ph\.?d|b\.?sc|m\.?sc|mba|b\.?tech|diploma|certificate)\b(?!.*(?:er|or|ist|ian|ant)$)/i.test(words);

/** "…, part-time": how much of a job it was is not its title. */
const extent = /,? (?:part|full)[- ]time$/i;

function tidyTitle(text: string): string | null {
  const title = tidy(text.replace(/^(?:as|the|an?) (?=\p{Lu})/u, "").replace(extent, "")).replace(/\.$/, "");
  return isNoName(title) || isStudy(title) ? null : title;
}

function tidyCompany(text: string): string | null {
  const company = tidy(text.replace(/ \((?:\p{L}+ )?(?:payroll|client|vendor|onsite|offshore|@)[^)]*\)?$/iu, "").replace(/\(\s*$/, ""));
  if (isNoName(company) || placeOf(company) !== null && !legalForm.test(company)) return null;
  return /[^.]\.$/.test(company) && !legalForm.test(company) ? company.slice(0, -1) : company;
}

/** True when a label ("Designation: …") alone makes the line part of a job's heading. */
export function isLabelled(text: string): boolean {
  const label = labelOf(text);
  return label !== null || /^(?:duration|period|tenure)\b/.test(fold(text));
}
