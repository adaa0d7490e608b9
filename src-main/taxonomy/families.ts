/** Families of roles and how near they are to each other. */
import type { z } from "zod";
import type { familyRow, RoleRow, similarityRow } from "./schema.ts";
import { fault, type Placed } from "./tables.ts";

export interface Families {
  /** 1 the same, 0 unrelated or unknown; the same in both directions. */
  similarity(a: string, b: string): number;
  /** Name for people; an unknown family is its own name. */
  nameOf(family: string): string;
  has(family: string): boolean;
  /** Throws a `fault` if a role belongs to no family. */
  refuseUnknown(roles: readonly Placed<RoleRow>[]): void;
}

/** Throws a `fault` for a family named twice, an unknown one, or a pair of families given twice. */
export function familiesFrom(
  rows: readonly Placed<z.infer<typeof familyRow>>[],
  similarities: readonly Placed<z.infer<typeof similarityRow>>[],
): Families {
  const names = new Map<string, string>();
  for (const { id, name, place } of rows) {
    if (names.has(id)) throw fault(place, `the family “${id}” stands there twice.`);
    names.set(id, name);
  }
  const near = new Map<string, number>();
  for (const { one, other, similarity, place } of similarities) {
    for (const id of [one, other]) if (!names.has(id)) throw fault(place, `there is no family “${id}”.`);
    if (one === other) throw fault(place, `“${one}” is compared with itself.`);
    if (near.has(pair(one, other))) throw fault(place, `“${one}” and “${other}” are compared twice.`);
    near.set(pair(one, other), similarity);
  }
  return {
    similarity: (a, b) => (a === b && names.has(a) ? 1 : (near.get(pair(a, b)) ?? 0)),
    nameOf: (family) => names.get(family) ?? family,
    has: (family) => names.has(family),
    refuseUnknown(roles) {
      for (const { family, place } of roles) if (!names.has(family)) throw fault(place, `there is no family “${family}”.`);
    },
  };
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
