/** Contract, hours, remote share, place and permit of a job against what a candidate says. */
import type { CandidateConditions, ConditionPlace, FactValue, JobConditionValue } from "../../../src-preload/conditions.ts";
import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import { permitCovers } from "../../profiles/conditions-permit.ts";
import { countryOf } from "../../profiles/places.ts";
import type { Speaker } from "../../words/conditions.ts";
import type { Say } from "../../words/words.ts";
import type { Verdict } from "./verdict.ts";

/** Any of `offered` against a wish. What a wish that is not "only" leaves out was not spoken of. */
function compareWish<N extends "contract" | "hours" | "remote">(fact: N, offered: readonly string[], wish: FactValue<N>, by: Speaker): Verdict {
  const accepts: readonly string[] = wish.accepts;
  const passes = offered.some((one) => accepts.includes(one));
  if (passes || wish.only) return { status: passes ? "pass" : "fail", reason: ({ conditions }) => conditions.wish(fact, offered, wish, by), fact };
  return { status: "unknown", reason: ({ conditions }) => conditions.wishOpen(fact, offered, wish, by), fact };
}

export const compareContract = (types: JobConditionValue<"contract">, facts: CandidateConditions): Verdict | null => {
  const wish = facts.contract?.value ?? null;
  return wish === null ? null : compareWish("contract", types, wish, facts.contract?.by);
};

export const compareHours = (types: JobConditionValue<"hours">, facts: CandidateConditions): Verdict | null => {
  const wish = facts.hours?.value ?? null;
  return wish === null ? null : compareWish("hours", types, wish, facts.hours?.by);
};

export const compareRemote = ({ mode }: JobConditionValue<"remote">, facts: CandidateConditions): Verdict | null => {
  const wish = facts.remote?.value ?? null;
  return wish === null ? null : compareWish("remote", [mode], wish, facts.remote?.by);
};

const countryIn = ({ text, country }: ConditionPlace): string | null => country ?? countryOf(text.split(",").at(-1)?.trim() ?? text) ?? countryOf(text);

/** Ads and resumes name countries in English. */
const englishName = conditionWordsIn("en").area;

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
  const names = [country, englishName(country), ...(country === "GB" ? ["UK", "Great Britain"] : country === "US" ? ["USA", "United States of America"] : [])];
  return names.some((name) => fold(name) === fold(region.replaceAll(".", ""))) ? null : fold(region);
}

/**
 * The same city passes, and so does being willing to relocate there. Another country, and unwilling, fails. In between nobody can
 * say from here who would commute: unknown. A remote job asks only for the country.
 */
export function comparePlace(place: ConditionPlace, facts: CandidateConditions, isRemote: boolean): Verdict | null {
  const home = facts.place?.value ?? null;
  const said = facts.relocate;
  const relocate = said?.value ?? null;
  const moves = relocate !== null && relocate.willing && (relocate.to === null || within(place, relocate.to));
  const job = place.text;
  if (home === null) return relocate === null ? null : { status: moves ? "pass" : "unknown", reason: ({ conditions }) => conditions.homeNotSaid(job, said), fact: "relocate" };
  const lives = home.text;
  const country = countryIn(place);
  const homeCountry = countryIn(home);
  const sameCountry = country !== null && homeCountry !== null ? country === homeCountry : null;
  const [city, homeCity] = [cityOf(place), cityOf(home)];
  const [region, homeRegion] = [regionOf(place), regionOf(home)];
  const sameRegion = region === null || homeRegion === null || region === homeRegion;
  if (sameCountry !== false && city !== null && city === homeCity && sameRegion) return { status: "pass", reason: ({ conditions }) => conditions.place(job, lives), fact: "place" };
  if (sameCountry === true && city === null) return { status: "pass", reason: ({ conditions }) => conditions.place(job, lives), fact: "place" };
  if (sameCountry === true && isRemote) return { status: "pass", reason: ({ conditions }) => conditions.placeRemote(job, lives), fact: "place" };
  if (moves) return { status: "pass", reason: ({ conditions }) => conditions.placeRelocate(job, lives, said), fact: "relocate" };
  if (sameCountry === false && relocate !== null && !relocate.willing) return { status: "fail", reason: ({ conditions }) => conditions.placeRelocate(job, lives, said), fact: "relocate" };
  return { status: "unknown", reason: ({ conditions }) => conditions.placeOpen(job, lives, said, isRemote), fact: "place" };
}

/** Whether `place` is, or lies in, the place or country named by `to`. */
function within(place: ConditionPlace, to: string): boolean {
  const area = countryOf(to.split(",").at(-1)?.trim() ?? to);
  const wanted = fold(to.split(",")[0] ?? to).trim();
  const here = fold(place.text);
  return here.includes(wanted) || (!to.includes(",") && area !== null && area === countryIn(place));
}

/** A permit for another country says nothing about this one; only a sponsor who is needed and not offered fails. */
export function comparePermit(job: JobConditionValue<"permit">, facts: CandidateConditions): Verdict | null {
  const permit = facts.permit?.value ?? null;
  if (permit === null) return null;
  const fact = "permit";
  const by = facts.permit?.by;
  const { country, sponsors } = job;
  const bothSides: Say = ({ conditions }) => conditions.permit(job, permit, by);
  if (permit.needsSponsor === true) {
    if (sponsors === false) return { status: "fail", reason: bothSides, fact };
    if (sponsors === null) return { status: "unknown", reason: ({ conditions }) => conditions.permitSponsorNotSaid(job, permit, by), fact };
  }
  if (country === null) return { status: "unknown", reason: ({ conditions }) => conditions.permitNoCountry(job, permit, by), fact };
  if (permit.needsSponsor === true || permit.areas.some((area) => permitCovers(area, country))) return { status: "pass", reason: bothSides, fact };
  return { status: "unknown", reason: ({ conditions }) => conditions.permitElsewhere(job, permit, by, country), fact };
}
