/** Contract, hours, remote share, place and permit of a job against what a candidate says. */
import type { CandidateConditions, ConditionPlace, FactName, FactValue, JobConditionValue } from "../../../src-preload/conditions.ts";
import { areaWords, conditionWords, contractWords, factWords, hoursWords, listWords, remoteWords } from "../../../src-preload/condition-words.ts";
import { permitCovers } from "../../profiles/conditions-permit.ts";
import { countryOf } from "../../profiles/places.ts";
import { speaker, type Verdict } from "./verdict.ts";

/** Any of `offered` against a wish. What a wish that is not "only" leaves out was not spoken of. */
function compareWish<N extends "contract" | "hours" | "remote">(name: N, offered: readonly string[], wish: FactValue<N>, names: Readonly<Record<string, string>>, facts: CandidateConditions): Verdict {
  const accepts: readonly string[] = wish.accepts;
  const said = `The job is ${listWords(offered.map((one) => names[one] ?? one))}; ${speaker(facts, name)} “${factWords(name, wish)}”`;
  if (offered.some((one) => accepts.includes(one))) return { status: "pass", reason: `${said}.`, fact: name };
  if (wish.only) return { status: "fail", reason: `${said}.`, fact: name };
  return { status: "unknown", reason: `${said}, and nothing about ${listWords(offered.map((one) => names[one] ?? one))}.`, fact: name };
}

export const compareContract = (types: JobConditionValue<"contract">, facts: CandidateConditions): Verdict | null => {
  const wish = facts.contract?.value ?? null;
  return wish === null ? null : compareWish("contract", types, wish, contractWords, facts);
};

export const compareHours = (types: JobConditionValue<"hours">, facts: CandidateConditions): Verdict | null => {
  const wish = facts.hours?.value ?? null;
  return wish === null ? null : compareWish("hours", types, wish, hoursWords, facts);
};

export const compareRemote = ({ mode }: JobConditionValue<"remote">, facts: CandidateConditions): Verdict | null => {
  const wish = facts.remote?.value ?? null;
  return wish === null ? null : compareWish("remote", [mode], wish, remoteWords, facts);
};

const countryIn = ({ text, country }: ConditionPlace): string | null => country ?? countryOf(text.split(",").at(-1)?.trim() ?? text) ?? countryOf(text);

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
/** The city that a place begins with, folded; a place that is only a country has none. */
function cityOf({ text, country }: ConditionPlace): string | null {
  const first = text.split(",")[0]?.trim() ?? "";
  if (first === "" || (!text.includes(",") && countryOf(first) !== null && (country === null || countryOf(first) === country))) return null;
  return fold(first).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
/** What stands behind the city and is no name of the country itself: "TX" of "Dallas, TX", which tells it from another Dallas. */
function regionOf({ text }: ConditionPlace): string | null {
  const region = text.split(",")[1]?.trim() ?? "";
  const country = region === "" ? null : countryOf(region);
  if (country === null) return null;
  const names = [country, areaWords(country), ...(country === "GB" ? ["UK", "Great Britain"] : country === "US" ? ["USA", "United States of America"] : [])];
  return names.some((name) => fold(name) === fold(region.replaceAll(".", ""))) ? null : fold(region);
}

/**
 * The same city passes, and so does being willing to relocate there. Another country, and unwilling, fails. In between nobody can
 * say from here who would commute: unknown. A remote job asks only for the country.
 */
export function comparePlace(place: ConditionPlace, facts: CandidateConditions, isRemote: boolean): Verdict | null {
  const home = facts.place?.value ?? null;
  const relocate = facts.relocate?.value ?? null;
  const moves = relocate !== null && relocate.willing && (relocate.to === null || within(place, relocate.to));
  const relocation = relocate === null ? "" : `, and ${speaker(facts, "relocate")} “${factWords("relocate", relocate)}”`;
  const fact: FactName = home === null ? "relocate" : "place";
  if (home === null) {
    if (relocate === null) return null;
    const said = `The job is in ${place.text}; where the candidate lives is not said${relocation}.`;
    return { status: moves ? "pass" : "unknown", reason: said, fact };
  }
  const said = `The job is in ${place.text}; the candidate lives in ${home.text}`;
  const country = countryIn(place);
  const homeCountry = countryIn(home);
  const sameCountry = country !== null && homeCountry !== null ? country === homeCountry : null;
  const [city, homeCity] = [cityOf(place), cityOf(home)];
  const [region, homeRegion] = [regionOf(place), regionOf(home)];
  const sameRegion = region === null || homeRegion === null || region === homeRegion;
  if (sameCountry !== false && city !== null && city === homeCity && sameRegion) return { status: "pass", reason: `${said}.`, fact };
  if (sameCountry === true && (city === null || isRemote)) return { status: "pass", reason: `${said}${isRemote && city !== null ? "; the work is remote" : ""}.`, fact };
  if (moves) return { status: "pass", reason: `${said}${relocation}.`, fact: "relocate" };
  if (sameCountry === false && relocate !== null && !relocate.willing) return { status: "fail", reason: `${said}${relocation}.`, fact: "relocate" };
  const open = isRemote ? "whether the remote work may be done from there is for you to judge" : "whether that is near enough, or they would move, is for you to judge";
  return { status: "unknown", reason: `${said}${relocation}; ${open}.`, fact };
}

/** Whether `place` is, or lies in, the place or country named by `to`. */
function within(place: ConditionPlace, to: string): boolean {
  const area = countryOf(to.split(",").at(-1)?.trim() ?? to);
  const wanted = fold(to.split(",")[0] ?? to).trim();
  const here = fold(place.text);
  return here.includes(wanted) || (!to.includes(",") && area !== null && area === countryIn(place));
}

/** A permit for another country says nothing about this one; only a sponsor who is needed and not offered fails. */
export function comparePermit({ country, sponsors }: JobConditionValue<"permit">, facts: CandidateConditions): Verdict | null {
  const permit = facts.permit?.value ?? null;
  if (permit === null) return null;
  const fact = "permit";
  const said = `The job asks for a work permit (${conditionWords("permit", { country, sponsors })}); ${speaker(facts, fact)} “${factWords(fact, permit)}”`;
  if (permit.needsSponsor === true) {
    if (sponsors === false) return { status: "fail", reason: `${said}.`, fact };
    if (sponsors === null) return { status: "unknown", reason: `${said}. Whether the job would be sponsored is not said.`, fact };
  }
  if (country === null) return { status: "unknown", reason: `${said}. The job does not say for which country.`, fact };
  if (permit.areas.some((area) => permitCovers(area, country))) return { status: "pass", reason: `${said}.`, fact };
  if (permit.needsSponsor === true) return { status: "pass", reason: `${said}.`, fact };
  return { status: "unknown", reason: `${said}, and nothing about ${areaWords(country)}.`, fact };
}
