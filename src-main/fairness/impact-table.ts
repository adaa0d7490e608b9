/** Rates and impact ratios of one table, from counts. */
import type { ImpactRow, ImpactTable } from "../../src-preload/contract.ts";
import { fisher, katz, wilson, type Share } from "./intervals.ts";

/** A group of people of one category, or of one in each of two attributes. */
export interface Group extends Share {
  values: string[];
  /** Its numbers are not shown. */
  isWithheld: boolean;
}

/** A category of fewer of the people may be left out of the ratios (New York City, 6 RCNY § 5-301). */
const leastPart = 0.02;

const rateOf = ({ people, selected }: Share): number => selected / people;

/** Whether rate of `one` is less than four fifths of that of `best` (29 CFR 1607.4 D), in whole numbers: no rounding decides. */
const belowFourFifths = (one: Share, best: Share): boolean => 5 * one.selected * best.people < 4 * best.selected * one.people;

function rowOf(group: Group, best: Group | undefined, isSmall: boolean): ImpactRow {
  const nothing = { ratio: null, ratioInterval: null, belowFourFifths: null, fisherP: null };
  if (group.isWithheld) return { values: group.values, people: null, selected: null, rate: null, rateInterval: null, ...nothing, leftOut: "withheld" };
  const { values, people, selected } = group;
  const row = { values, people, selected, rate: rateOf(group), rateInterval: wilson(group), ...nothing };
  if (isSmall) return { ...row, leftOut: "small" };
  if (best === undefined || best.selected === 0) return { ...row, leftOut: null };
  if (best === group) return { ...row, ratio: 1, belowFourFifths: false, leftOut: null };
  return {
    ...row,
    ratio: (selected * best.people) / (people * best.selected),
    ratioInterval: katz(group, best),
    belowFourFifths: belowFourFifths(group, best),
    fisherP: fisher(group, best),
    leftOut: null,
  };
}

/**
 * The table of groups in their order. The impact ratio is a group's rate divided by the highest rate of the groups that are shown and
 * hold at least 2 % of the people of known category (6 RCNY § 5-300, “impact ratio”). `unknown`: null where it is withheld.
 */
export function impactTable(by: string[], groups: readonly Group[], people: number, unknown: number | null): ImpactTable {
  const present = groups.filter((group) => group.people > 0);
  const known = present.reduce((sum, group) => sum + group.people, 0);
  const isSmall = (group: Group): boolean => group.people < leastPart * known;
  const [best] = present
    .filter((group) => !group.isWithheld && !isSmall(group))
    .sort((a, b) => b.selected * a.people - a.selected * b.people || b.people - a.people);
  const shown = present.reduce((sum, group) => (group.isWithheld ? sum : sum + group.people), 0);
  return { by, rows: present.map((group) => rowOf(group, best, isSmall(group))), people, unknown, notShown: people - shown };
}
