/** Whom a row of a list is about: by id, else by file, e-mail or name. */
import path from "node:path";
import type { FindPeople, NamedCandidate } from "../library/find-people.ts";
import type { Who } from "./group-file.ts";

export type Person = { found: NamedCandidate } | { ambiguous: true } | { nobody: true };

/** Lower case without accents, the order of the words left aside: "Müller, Ana" is "Ana Muller". */
const folded = (name: string): string => (name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");
/** The file's own name; lists come from other computers, whose paths are written in another way. */
const fileName = (file: string): string => path.win32.basename(file).normalize("NFC").toLowerCase();

function byKey(people: readonly NamedCandidate[], keyOf: (one: NamedCandidate) => string): Map<string, NamedCandidate[]> {
  const found = new Map<string, NamedCandidate[]>();
  for (const one of people) {
    const key = keyOf(one);
    const own = found.get(key) ?? [];
    if (!own.some(({ candidateId }) => candidateId === one.candidateId)) found.set(key, [...own, one]);
  }
  return found;
}

/** Who a row says it is about, in its own words; "" where it names nobody. */
export const saidWho = ({ name, email, file, id }: Who): string => name ?? email ?? file ?? id ?? "";

/** A finder that reads everyone's names and files once, when first needed. Several who may be meant are told apart by what else the row says. */
export function createPersonFinder(people: FindPeople): (who: Who) => Person {
  let names: Map<string, NamedCandidate[]> | undefined;
  let files: Map<string, NamedCandidate[]> | undefined;
  const named = (name: string): NamedCandidate[] => (names ??= byKey(people.everyone(), (one) => folded(one.name ?? ""))).get(folded(name)) ?? [];
  const filed = (file: string): NamedCandidate[] => (files ??= byKey(people.everyFile(), (one) => fileName(one.file))).get(fileName(file)) ?? [];
  return ({ id, email, file, name }) => {
    const known = id === undefined ? null : people.byId(id);
    if (known !== null) return { found: known };
    // A column headed "Candidate" may hold names.
    const called = name ?? id ?? "";
    const lists = [file === undefined ? [] : filed(file), email === undefined ? [] : people.byEmail(email), folded(called) === "" ? [] : named(called)].filter((list) => list.length > 0);
    let left = lists[0] ?? [];
    for (const other of lists.slice(1)) {
      const both = left.filter((one) => other.some(({ candidateId }) => candidateId === one.candidateId));
      if (left.length > 1 && both.length > 0) left = both;
    }
    const [first, second] = left;
    return first === undefined ? { nobody: true } : second === undefined ? { found: first } : { ambiguous: true };
  };
}
