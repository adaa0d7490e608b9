/** What a resume says to the conditions of a job: expected pay, availability, contract, remote wish, relocation, work permit. */
import type { CandidateConditions, FactName, FactValue } from "../../src-preload/conditions.ts";
import type { Page, Section, Span } from "../../src-preload/domain.ts";
import { findNotice, findStart } from "./conditions-dates.ts";
import { findPay } from "./conditions-pay.ts";
import { readPermit } from "./conditions-permit.ts";
import { contractsNamed, hoursNamed, remoteNamed, spanOfWords } from "./conditions-work.ts";
import { piecesOf, type Piece } from "./conditions-pieces.ts";
import type { Line } from "./lines.ts";
import { placeOf } from "./places.ts";

interface Said<N extends FactName> extends Span {
  value: FactValue<N>;
}

interface OwnPiece extends Piece {
  /** It stands where people speak of themselves and not of a job they held. */
  ownWords: boolean;
}

/** `country`: where the person lives. */
type Reader<N extends FactName> = (piece: OwnPiece, country: string | null) => Said<N> | null;

const at = <N extends FactName>(piece: Piece, span: Span, value: FactValue<N>): Said<N> => ({ value, start: piece.start + span.start, end: piece.start + span.end });

/** In the story of a job, only what is set out as a label speaks of the person. */
function cued(piece: OwnPiece, cue: RegExp): RegExpExecArray | null {
  const match = cue.exec(piece.words);
  if (match === null) return null;
  return piece.ownWords || match.index <= 3 && /^[^\p{L}\p{N}]*$/u.test(piece.words.slice(0, match.index)) ? match : null;
}

const payCue =
  /\b(?:(?:expected|desired|target(?:ed)?|required|minimum|asking|preferred) (?:annual |base |gross |monthly |yearly |net )?(?:salary|pay|compensation|ctc|rate|wage|income|remuneration|package|hourly rate|day rate|daily rate)|(?:salary|pay|compensation|ctc|rate|wage|remuneration) (?:expectations?|requirements?|expected|desired|range|wish)|expectations?(?= ?:)|ectc|e-ctc|ctc|day rate|daily rate|hourly rate|rate(?= ?:)|salary(?= ?:)|gehaltsvorstellung\w*|gehaltswunsch|wunschgehalt|stundensatz|tagessatz|prétentions? salariales?|salaire souhaité|tjm|pretensión(?:es)? salarial(?:es)?|oczekiwania finansowe)/iu;
const earnedBefore = /\b(?:current|present|last|previous|drawn|existing|actual|former|currently earning)\b[^|;,\n]{0,20}$/iu;

const readWishedPay: Reader<"pay"> = (piece, country) => {
  let from = 0;
  // "Current CTC: 12 LPA, expected CTC: 18 LPA": what is earned today is not what is wished for.
  for (let tries = 0; tries < 4; tries++) {
    const rest = piece.words.slice(from);
    const cue = from === 0 ? cued(piece, payCue) : payCue.exec(rest);
    if (cue === null) return null;
    const cueEnd = from + cue.index + cue[0].length;
    const earned = earnedBefore.test(piece.words.slice(Math.max(0, from + cue.index - 30), from + cue.index));
    const found = findPay(piece.words, country).find((one) => one.start >= cueEnd && one.start - cueEnd <= 40 && (one.marked || one.saysPeriod || (one.pay.least ?? one.pay.most ?? 0) >= 1000));
    if (!earned && found !== undefined && !payCue.test(piece.words.slice(cueEnd, found.start))) {
      const yearly = /\bctc\b/i.test(cue[0]) && found.pay.per === null;
      return at(piece, { start: from + cue.index, end: found.end }, yearly ? { ...found.pay, per: "year" } : found.pay);
    }
    from = cueEnd;
  }
  return null;
};

const availableCue =
  /\b(?:(?:immediately|now) available|available(?: to (?:start|join|work))?|availability|(?:can|could|able to|ready to) (?:start|join)|earliest (?:start|joining)(?: date)?|(?:start|joining) date|last working day|lwd|immediate(?:ly)? join(?:er|ing)|verfügbar(?:keit)?|frühester eintritt\w*|eintrittstermin|disponib(?:le|ilité|ilidad))(?!\p{L})/iu;
const notOfThePerson = /\breferences?\b|\bupon request\b|\bon request\b|\b24\/7\b|\bhigh[- ]availability\b|\bwere\b|\bwas\b/iu;

const readAvailable: Reader<"available"> = (piece) => {
  const cue = cued(piece, availableCue);
  if (cue === null || notOfThePerson.test(piece.words)) return null;
  if (/^immediate|^now|join(?:er|ing)$/i.test(cue[0])) return at(piece, { start: cue.index, end: cue.index + cue[0].length }, "now");
  const rest = piece.words.slice(cue.index + cue[0].length, cue.index + cue[0].length + 60);
  const found = findStart(rest);
  if (found === null || found.start > 30) return null;
  return at(piece, { start: cue.index, end: cue.index + cue[0].length + found.end }, found.value);
};

const noticeCue = /\b(?:notice(?: period)?|kündigungsfrist|préavis|preaviso|okres wypowiedzenia|opzegtermijn)(?!\p{L})/iu;

const readNotice: Reader<"notice"> = (piece) => {
  const match = noticeCue.exec(piece.words);
  if (match === null || match[0].toLowerCase() === "notice" && /\bnotices? (?:of|board|to|that)\b/i.test(piece.words)) return null;
  const behind = piece.words.slice(match.index + match[0].length, match.index + match[0].length + 40);
  const none = /^\W{0,4}(?:none|nil|immediate\w*|zero|no\b|keine)/iu.exec(behind);
  if (none !== null && cued(piece, noticeCue) !== null) {
    return at(piece, { start: match.index, end: match.index + match[0].length + none[0].length }, { count: 0, unit: "days" });
  }
  const after = findNotice(behind);
  if (after !== null && after.start <= 12 && cued(piece, noticeCue) !== null) return at(piece, { start: match.index, end: match.index + match[0].length + after.end }, after.value);
  const lead = Math.max(0, match.index - 24);
  const before = findNotice(piece.words.slice(lead, match.index));
  if (before === null || !piece.ownWords || !/^\W*(?:of )?$/.test(piece.words.slice(lead + before.end, match.index).replace(/^['’]s?/, ""))) return null;
  return at(piece, { start: lead + before.start, end: match.index + match[0].length }, before.value);
};

const wishCue =
  /\b(?:seeking|looking for|open to|interested in|available for|prefer(?:s|red|ring|ence)?|desire[sd]?|willing to work|want(?:s|ing)?|(?:job|employment|contract|position|work|engagement) (?:type|preference|mode|model|arrangement|setup)|type of (?:employment|contract|work)|work(?:ing)? (?:preference|mode|model|arrangement|location preference|setup)|suche|gesucht)(?!\p{L})/iu;
const onlyCue = /\bonly\b|\bexclusively\b|\bnur\b|\buniquement\b/iu;
const refused = /\b(?:not|no|never|don['’]t|unable|without)\b/iu;

function readWish<N extends "contract" | "hours" | "remote">(name: N, valuesIn: (words: string) => FactValue<N>["accepts"]): Reader<N> {
  return (piece) => {
    const cue = cued(piece, wishCue) ?? (name === "remote" ? cued(piece, /\bremote(?= ?(?:only|: ?yes|work ?:))/iu) : null);
    if (cue === null || refused.test(piece.words)) return null;
    const rest = piece.words.slice(cue.index);
    const accepts = valuesIn(rest);
    const span = spanOfWords(name, rest);
    if (accepts.length === 0 || span === null) return null;
    return at(piece, { start: cue.index, end: cue.index + span.end }, { accepts, only: onlyCue.test(piece.words) } as FactValue<N>);
  };
}

const relocateCue = /\b(?:(?:un)?willing(?:ness)? to relocate|(?:open|able|ready|prepared|happy|unable|not open|not willing) to (?:relocat(?:e|ion)|mov(?:e|ing))|(?:can|will|could) relocate|relocation|relocate|umzugsbereit|mobilité (?:nationale|internationale))(?!\p{L})/iu;

const readRelocate: Reader<"relocate"> = (piece) => {
  const cue = cued(piece, relocateCue);
  if (cue === null) return null;
  const bare = /^relocat(?:ion|e)$/i.test(cue[0]);
  const rest = piece.words.slice(cue.index + cue[0].length, cue.index + cue[0].length + 80);
  const before = piece.words.slice(Math.max(0, cue.index - 20), cue.index);
  const no = /^(?:un|not)/i.test(cue[0]) || /\b(?:not|no|never)\s(?:\p{L}+\s){0,2}$/iu.test(before) || /^\W{0,4}no\b/i.test(rest);
  // "Relocation packages for 40 families" is work that was done; "Relocation: yes" speaks of the person.
  if (bare && !no && !/^\s?[:?-]\s?(?:yes|open|anywhere|possible|ok)\b/i.test(rest)) return null;
  const to = /^\W{0,3}(?:to|within|in|anywhere in)?\W{0,3}(\p{Lu}[\p{L}.'’ -]{2,40}(?:, ?\p{Lu}[\p{L}.' -]{1,30})?)/u.exec(rest);
  const place = to?.[1] === undefined || no ? null : (placeOf(to[1]) ?? null);
  const end = cue.index + cue[0].length + (place === null ? 0 : (to?.[0].length ?? 0));
  return at(piece, { start: cue.index, end }, { willing: !no, to: place === null || place.country === null ? null : place.text });
};

const readWorkPermit: Reader<"permit"> = (piece) => {
  if (!piece.ownWords && !/^\W{0,3}(?:work|visa|right|legally|authori)/i.test(piece.words)) return null;
  // Whoever advised on permits or hired by them did so in a job, not for themselves.
  if (/\b(?:clients?|employees|candidates|applications?|processed|assisted|managed|prepared|filed)\b/i.test(piece.words)) return null;
  const said = readPermit(piece.words);
  return said === null ? null : at(piece, said, { areas: said.areas, needsSponsor: said.needsSponsor });
};

const storyKinds = new Set<Section["kind"]>(["experience", "education", "projects", "publications", "awards", "volunteering"]);
/** The pieces of a resume, each with whether it stands in the story of a job or a school. */
function ownPieces({ text, lines, sections }: Pick<ConditionSource, "text" | "lines" | "sections">): OwnPiece[] {
  const stories = sections.filter(({ kind }) => storyKinds.has(kind));
  return piecesOf(lines, text).map((piece) => ({ ...piece, ownWords: !stories.some(({ start, end }) => piece.start >= start && piece.start < end) }));
}

export interface ConditionSource {
  text: string;
  pages: readonly Page[];
  lines: readonly Line[];
  sections: readonly Section[];
  /** ISO code of the country the person lives in, if known: whose "$" is meant. */
  country: string | null;
}

/**
 * What a resume itself states, each with the words it was read from; what it does not state is absent. What is earned today, and
 * citizenship or nationality, are never read; where the person
 * lives is the profile's location. Pure; linear in the length of the text.
 */
export function readCandidateConditions({ text, pages, lines, sections, country }: ConditionSource): CandidateConditions {
  const pieces = ownPieces({ text, lines, sections });
  const first = <N extends FactName>(read: Reader<N>) => {
    for (const piece of pieces) {
      const said = read(piece, country);
      if (said !== null) return fact(said, said.value);
    }
    return undefined;
  };
  const fact = <V>(span: Span, value: V) => ({ value, by: "resume" as const, span: { start: span.start, end: span.end }, page: pageAt(pages, span.start) });
  const facts = {
    pay: first(readWishedPay),
    available: first(readAvailable),
    notice: first(readNotice),
    contract: first(readWish("contract", contractsNamed)),
    hours: first(readWish("hours", hoursNamed)),
    remote: first(readWish("remote", remoteNamed)),
    relocate: first(readRelocate),
    permit: first(readWorkPermit),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, one]) => one !== undefined));
}

const pageAt = (pages: readonly Page[], offset: number): number => pages.findLast((page) => page.start <= offset)?.number ?? 1;
