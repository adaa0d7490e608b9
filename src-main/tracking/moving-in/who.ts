/** Whom a row of a list is about, by what it says of them. */
import path from "node:path";
import type { MatchedBy } from "../../../src-preload/contract.ts";
import type { Library } from "../../library/open-library.ts";
import { digitsOf } from "./cell-shapes.ts";

export interface Person {
  candidateId: string;
  name: string | null;
  file: string;
}

/** What a row says of somebody; empty for what it does not say. */
export interface Said {
  candidateId: string;
  /** SHA-256 of a resume. */
  resume: string;
  emails: readonly string[];
  phone: string;
  name: string;
  file: string;
}

/** `otherContact`: they have that name, but neither that e-mail nor that phone. */
export type Owner =
  | { found: Person; by: MatchedBy }
  | { why: "nobody" | "notFound" | "ambiguous" | "otherContact"; mayBe: Person[] };

/** The last digits of a phone number tell it, with or without the country. */
const tail = (phone: string): string => (digitsOf(phone).length < 7 ? "" : digitsOf(phone).slice(-9));

/** Lower case without accents, order of the words left aside: "Müller, Ana" is "Ana Muller". */
const folded = (name: string): string => (name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");
const base = (file: string): string => path.basename(file.replaceAll("\\", "/")).toLowerCase();

function put(index: Map<string, Set<string>>, key: string, candidateId: string): void {
  if (key === "") return;
  const own = index.get(key);
  if (own) own.add(candidateId);
  else index.set(key, new Set([candidateId]));
}

export type WhoFinder = (said: Said) => Owner;

/** A finder that reads everyone once. What tells surest is asked first; a name alone tells somebody only if nothing speaks against it. */
export function createWhoFinder({ findPeople, candidates, resumes }: Pick<Library, "findPeople" | "candidates" | "resumes">): WhoFinder {
  const everyone = new Map(findPeople.everyone().map((person) => [person.candidateId, person]));
  const [byPhone, byName, byEmail] = [new Map<string, Set<string>>(), new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const reached = new Map<string, { emails: number; phones: number }>();
  for (const { candidateId, name, emails, phones } of candidates.table([...everyone.keys()])) {
    for (const phone of phones) put(byPhone, tail(phone), candidateId);
    for (const email of emails) put(byEmail, email.trim().toLowerCase(), candidateId);
    if (name !== null) put(byName, folded(name), candidateId);
    reached.set(candidateId, { emails: emails.length, phones: phones.length });
  }
  const personsOf = (ids: Iterable<string>): Person[] => [...new Set(ids)].flatMap((candidateId) => everyone.get(candidateId) ?? []);

  /** Of several who fit, the one whose name or file fits, too. */
  function narrowed(people: Person[], { name, file }: Said): Person[] {
    if (people.length < 2) return people;
    const named = name === "" ? [] : people.filter((one) => one.name !== null && folded(one.name) === folded(name));
    const filed = file === "" ? [] : (named.length > 0 ? named : people).filter((one) => base(one.file) === base(file));
    return filed.length === 1 ? filed : named.length > 0 ? named : people;
  }

  return (said) => {
    const answer = (people: Person[], by: MatchedBy): Owner | null => {
      const [first, second] = narrowed(people, said);
      if (first === undefined) return null;
      return second === undefined ? { found: first, by } : { why: "ambiguous", mayBe: narrowed(people, said) };
    };
    const byId = said.candidateId === "" ? null : findPeople.byId(said.candidateId);
    if (byId !== null) return { found: byId, by: "id" };
    const stored = said.resume === "" ? null : resumes.byContent(said.resume);
    if (stored !== null && !stored.removed) return { found: everyone.get(stored.candidateId) ?? { candidateId: stored.candidateId, name: null, file: "" }, by: "resume" };
    const mailed = said.emails.flatMap((email) => [...(byEmail.get(email.toLowerCase()) ?? []), ...findPeople.byEmail(email).map(({ candidateId }) => candidateId)]);
    const named = said.name === "" ? [] : personsOf(byName.get(folded(said.name)) ?? []);
    const filed = said.file === "" ? [] : named.filter(({ file }) => base(file) === base(said.file));
    const certain = answer(personsOf(mailed), "email") ?? answer(personsOf(byPhone.get(tail(said.phone)) ?? []), "phone") ?? answer(filed, "nameAndFile");
    if (certain !== null) return certain;
    const reachable = (one: Person): boolean => {
      const { emails, phones } = reached.get(one.candidateId) ?? { emails: 0, phones: 0 };
      return (said.emails.length > 0 && emails > 0) || (tail(said.phone) !== "" && phones > 0);
    };
    if (named.length > 0 && named.every(reachable)) return { why: "otherContact", mayBe: named };
    const open = named.filter((one) => !reachable(one));
    if (named.length > 1) return { why: "ambiguous", mayBe: named };
    const only = answer(open, "name");
    if (only !== null) return only;
    return { why: said.name === "" && said.emails.length === 0 && said.phone === "" && said.candidateId === "" && said.file === "" ? "nobody" : "notFound", mayBe: [] };
  };
}
