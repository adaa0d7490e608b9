/** Whom a row of a list is about: by candidate id, else by e-mail, else by name. */
import path from "node:path";
import type { FindPeople, NamedCandidate } from "../../library/find-people.ts";
import type { Cells } from "./fact-cells.ts";

export type Owner = { found: NamedCandidate } | { ambiguous: NamedCandidate[] } | { nobody: true };

/** Lower case without accents, order of the words left aside: "Müller, Ana" is "Ana Muller". */
const folded = (name: string): string => (name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");

export const shownName = ({ name, file }: NamedCandidate): string => name ?? path.basename(file);

/** Who a row says it is about, in its own words. */
export const whoOf = (cells: Cells): string => (["name", "email", "candidateId"] as const).map((kind) => cells.get(kind)?.trim() ?? "").find((cell) => cell !== "") ?? "";

/** A finder that reads everyone's names once. */
export function createOwnerFinder(people: FindPeople): (cells: Cells) => Owner {
  let byName: Map<string, NamedCandidate[]> | undefined;
  const named = (name: string): NamedCandidate[] => {
    if (byName === undefined) {
      byName = new Map();
      for (const one of people.everyone()) {
        if (one.name === null) continue;
        const key = folded(one.name);
        byName.set(key, [...(byName.get(key) ?? []), one]);
      }
    }
    return byName.get(folded(name)) ?? [];
  };
  const owner = (found: NamedCandidate[]): Owner => {
    const [first, second] = found;
    return first === undefined ? { nobody: true } : second === undefined ? { found: first } : { ambiguous: found };
  };
  return (cells) => {
    const cell = (kind: "candidateId" | "email" | "name"): string => cells.get(kind)?.trim() ?? "";
    const byId = cell("candidateId") === "" ? null : people.byId(cell("candidateId"));
    if (byId !== null) return { found: byId };
    const [email, name] = [cell("email"), cell("name")];
    const mailed = email === "" ? [] : people.byEmail(email);
    // Two with one address may be told apart by the name.
    const both = name === "" ? mailed : mailed.filter((one) => one.name !== null && folded(one.name) === folded(name));
    if (mailed.length > 0) return owner(both.length === 1 ? both : mailed);
    return name === "" ? { nobody: true } : owner(named(name));
  };
}
