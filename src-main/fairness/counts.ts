/** How many people of a sample are in each group of each table, and which of these numbers are withheld. */
import { knownCategories } from "./category-names.ts";
import type { Categories } from "./group-store.ts";
import { leastShown, withheld, type Cell, type Sum } from "./suppression.ts";

/** The people of one job who are counted; a person in two jobs is counted in both. */
export interface Sample {
  jobId: string;
  /** Nobody twice. */
  candidateIds: readonly string[];
  /** Whether there are scores, so that it counts in the scoring tables over all jobs. */
  isScored: boolean;
}

/** A part of what is counted: one job, all jobs, or all jobs that have scores. */
export type Part = { jobId: string } | "all" | "scored";

/** Groups of a table in their order; null stands for the unknown of an attribute. */
type Values = readonly (string | null)[];

const partKey = (part: Part): string => (typeof part === "string" ? part : `job ${part.jobId}`);
const cellKey = (part: Part, by: readonly string[], values: Values): string => JSON.stringify([partKey(part), by, values]);
const totalKey = (part: Part): string => JSON.stringify([partKey(part)]);
/** Of whom one of the two attributes of an intersection is unknown. */
const restKey = (part: Part, by: readonly string[]): string => JSON.stringify([partKey(part), by]);

/** Tables by one attribute, sex and race first, and by sex and race together. */
export function tablesOf(attributes: readonly string[]): string[][] {
  const known = Object.keys(knownCategories).filter((one) => attributes.includes(one));
  const others = attributes.filter((one) => !known.includes(one)).sort();
  return [...known.map((one) => [one]), ...(known.length === 2 ? [known] : []), ...others.map((one) => [one])];
}

/** Those that are known by name in the order of the lists, the others after them by the alphabet. */
function ordered(attribute: string, categories: Iterable<string>): string[] {
  const known = knownCategories[attribute] ?? [];
  const rank = (one: string): number => (known.includes(one) ? known.indexOf(one) : known.length);
  return [...new Set(categories)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

export interface Counted {
  /** Of every table: its attributes, and all groups there are, in their order. */
  tables: { by: string[]; groups: string[][] }[];
  /** Whether a group's numbers are withheld in this part. */
  isWithheld(part: Part, by: readonly string[], values: readonly string[]): boolean;
  /** Whether the number of people of unknown category is. */
  isRestWithheld(part: Part, by: readonly string[]): boolean;
  /** Whether there are too few people for anything to be shown. */
  isTooSmall(part: Part): boolean;
}

/** Counts the whole, so that what is withheld is the same whichever part of it is asked for. */
export function countGroups(samples: readonly Sample[], categories: ReadonlyMap<string, Categories>): Counted {
  const attributes = [...new Set([...categories.values()].flatMap((own) => [...own.keys()]))];
  const categoriesOf = new Map(attributes.map((attribute) => [attribute, ordered(attribute, [...categories.values()].flatMap((own) => own.get(attribute) ?? []))]));
  const lists = (attribute: string): string[] => categoriesOf.get(attribute) ?? [];
  const tables = tablesOf(attributes).map((by) => {
    const [one = "", other] = by;
    return { by, groups: other === undefined ? lists(one).map((value) => [value]) : lists(one).flatMap((a) => lists(other).map((b) => [a, b])) };
  });
  const cells = new Map<string, Cell>();
  const sums: Sum[] = [];
  const persons = new Map<string, Set<string>>();
  const lay = (key: string, kind: Cell["kind"]): void => {
    cells.set(key, { key, kind, count: 0, people: 0 });
    persons.set(key, new Set());
  };
  const add = (key: string, candidateId: string): void => {
    const [cell, own] = [cells.get(key), persons.get(key)];
    if (cell === undefined || own === undefined) return;
    own.add(candidateId);
    cell.count += 1;
    cell.people = own.size;
  };
  const hasUnscored = samples.some(({ isScored }) => !isScored);
  const partsOf = ({ jobId, isScored }: Sample): Part[] => [{ jobId }, "all", ...(hasUnscored && isScored ? (["scored"] as const) : [])];

  /** Every cell of a part, also those of nobody; and how they hang together. */
  function layPart(part: Part, isSeen: boolean): void {
    const seen = (kind: Cell["kind"]): Cell["kind"] => (isSeen ? kind : "unseen");
    lay(totalKey(part), seen("total"));
    for (const { by, groups } of tables) {
      for (const values of groups) lay(cellKey(part, by, values), seen("group"));
      const [one = "", other] = by;
      if (other === undefined) {
        lay(cellKey(part, by, [null]), seen("rest"));
        sums.push({ total: totalKey(part), parts: [...lists(one), null].map((value) => cellKey(part, by, [value])) });
        continue;
      }
      const [ones, others] = [[...lists(one), null], [...lists(other), null]];
      const unknown = [...lists(one).map((a) => [a, null]), ...others.map((b) => [null, b])];
      for (const values of unknown) lay(cellKey(part, by, values), "unseen");
      lay(restKey(part, by), seen("rest"));
      sums.push({ total: restKey(part, by), parts: unknown.map((values) => cellKey(part, by, values)) });
      sums.push({ total: totalKey(part), parts: [...groups.map((values) => cellKey(part, by, values)), restKey(part, by)] });
      for (const a of ones) sums.push({ total: cellKey(part, [one], [a]), parts: others.map((b) => cellKey(part, by, [a, b])) });
      for (const b of others) sums.push({ total: cellKey(part, [other], [b]), parts: ones.map((a) => cellKey(part, by, [a, b])) });
    }
  }

  const wholes: Part[] = ["all", ...(hasUnscored ? (["scored"] as const) : [])];
  const tooSmall = (part: Part): boolean => peopleOf(part) < leastShown;
  const peopleOf = (part: Part): number =>
    samples.filter((sample) => (part === "all" ? true : part === "scored" ? sample.isScored : sample.jobId === part.jobId)).reduce((sum, { candidateIds }) => sum + candidateIds.length, 0);
  for (const part of [...wholes, ...samples.map(({ jobId }) => ({ jobId }))]) layPart(part, !tooSmall(part));
  for (const sample of samples) {
    for (const part of partsOf(sample)) {
      for (const candidateId of sample.candidateIds) {
        const own = categories.get(candidateId);
        add(totalKey(part), candidateId);
        for (const { by } of tables) {
          const values = by.map((attribute) => own?.get(attribute) ?? null);
          add(cellKey(part, by, values), candidateId);
          if (by.length > 1 && values.includes(null)) add(restKey(part, by), candidateId);
        }
      }
    }
  }
  const keysOf = (part: Part): string[] => [totalKey(part), ...tables.flatMap(({ by, groups }) => [
    ...groups.map((values) => cellKey(part, by, values)),
    ...(by.length === 1 ? [cellKey(part, by, [null])] : [restKey(part, by), ...unknownOf(by).map((values) => cellKey(part, by, values))]),
  ])];
  const unknownOf = ([one = "", other = ""]: readonly string[]): Values[] => [...lists(one).map((a): Values => [a, null]), ...lists(other).map((b): Values => [null, b]), [null, null]];
  for (const whole of wholes) {
    const members = samples.filter(({ isScored }) => whole === "all" || isScored).map(({ jobId }) => keysOf({ jobId }));
    keysOf(whole).forEach((total, i) => sums.push({ total, parts: members.flatMap((keys) => keys[i] ?? []) }));
  }
  const hidden = withheld([...cells.values()], sums);
  return {
    tables,
    isWithheld: (part, by, values) => tooSmall(part) || hidden.has(cellKey(part, by, values)),
    isRestWithheld: (part, by) => tooSmall(part) || hidden.has(by.length === 1 ? cellKey(part, by, [null]) : restKey(part, by)),
    isTooSmall: tooSmall,
  };
}
