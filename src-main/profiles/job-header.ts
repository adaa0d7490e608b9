/** Reads title, company and place out of the few lines that head one job. */
import { tidyCompany, tidyTitle } from "./job-names.ts";
import { cutHeader, jointOf, type Piece } from "./job-pieces.ts";
import { isCityState } from "./places.ts";
import { organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

export interface JobHeader {
  title: string | null;
  company: string | null;
  location: string | null;
  /** Which of the heading's lines title and company were read from; null where there is none. */
  titleLine: number | null;
  companyLine: number | null;
}

/** What the resume's other jobs say of a heading: which of its lines hold title and company, or that the employer is not there. */
export interface HeaderHints {
  title?: number;
  company?: number;
  elsewhere?: boolean;
}

/** What "at" between title and employer counts: more than a word in another line that organisations like to carry. */
const surelySaid = 2.1;

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
      // "Welder at Fjord Yard" says by itself which is which.
      const joint = jointOf(title, company) ?? "";
      const said = /^(?:at|@|chez|bei)$/.test(joint) ? surelySaid : joint === "with" ? 0.8 : 0;
      const score = base + (said > 0 ? said : i < j ? order : -order) - late(i + j - 1) + (title.line === company.line ? 0 : 0.2) + 0.35;
      if (score > best.score && (titles[i] ?? 0) > -1 && (organisations[j] ?? 0) > -1.2) best = { title, company, score };
    }
  }
  return best;
}

/** How strongly one heading by itself says that titles come first (positive) or companies do, in [-1,1]. */
export function orderOf(lines: readonly string[], knowledge: RoleKnowledge): number {
  const { pieces } = cutHeader(lines, false, knowledge);
  const reading = read(pieces, 0, knowledge);
  if (!reading.title || !reading.company) return 0;
  const sure = Math.min(1, Math.max(0, reading.score) / 3);
  return (pieces.indexOf(reading.title) < pieces.indexOf(reading.company) ? 1 : -1) * sure;
}

/** Title, company and place of a heading. What is not there is null; a placeholder counts as not there. */
export function readHeader(lines: readonly string[], order: Order, knowledge: RoleKnowledge, hints: HeaderHints = {}): JobHeader {
  const { pieces, place, placeLine } = cutHeader(lines, hints.elsewhere === true, knowledge);
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
