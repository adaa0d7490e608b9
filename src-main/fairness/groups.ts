/** The self-reported categories of one library: first a preview that keeps nothing, then its import, then perhaps their deletion. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { GroupPreview, HeldGroups } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import type { FindPeople } from "../library/find-people.ts";
import { readGroupFile, type GroupFile } from "./group-file.ts";
import type { Categories, GroupStore } from "./group-store.ts";
import { createPersonFinder, saidWho, type Person } from "./row-person.ts";

export interface Groups {
  /** `name`: what people know the file by; `columns`: headers of those to be taken, instead of guessing. Throws `invalid_input`, `too_large`, `file_not_found` or `file_not_readable`. */
  preview(file: string, name: string, columns?: readonly string[]): GroupPreview;
  /** Throws `not_found` for a preview that was kept already or is long gone. */
  import(previewId: string, at: string): HeldGroups;
  held(): HeldGroups;
  /** Of everyone who is in the library, by the id they have now. */
  categories(): Map<string, Categories>;
  /** Everything that is kept of one candidate, also where what was said before people were joined contradicts itself. */
  of(candidateId: string): { attribute: string; category: string }[];
  /** Deletes everything, also where it cannot be read. */
  forgetAll(): void;
  /** Deletes what is kept of people who are in the library no more: whoever was erased. */
  forgetErased(): void;
}

/** What a list says of one candidate; null where its rows contradict each other. */
type Said = Map<string, string | null>;

export interface GroupsParts {
  store: GroupStore;
  findPeople: FindPeople;
  /** The id of the candidate who has this id now; null when there is none. */
  resolve: (id: string) => string | null;
}

/** Previews that are kept; who looks at one more has forgotten the first. */
const mostWaiting = 4;

export function createGroups({ store, findPeople, resolve }: GroupsParts): Groups {
  const waiting = new Map<string, Map<string, Said>>();

  /** Of people who were joined, what was said of the one or the other; where that is not the same it is unknown. */
  function categories(): Map<string, Categories> {
    const found = new Map<string, Map<string, string>>();
    const contradicted = new Map<string, Set<string>>();
    for (const [id, own] of store.all()) {
      const candidateId = resolve(id);
      if (candidateId === null) continue;
      const together = found.get(candidateId) ?? new Map<string, string>();
      const unsure = contradicted.get(candidateId) ?? new Set<string>();
      for (const [attribute, category] of own) {
        if ((together.get(attribute) ?? category) === category) together.set(attribute, category);
        else unsure.add(attribute);
      }
      found.set(candidateId, together);
      contradicted.set(candidateId, unsure);
    }
    for (const [candidateId, unsure] of contradicted) for (const attribute of unsure) found.get(candidateId)?.delete(attribute);
    return found;
  }

  function held(): HeldGroups {
    const all = categories();
    const counts = new Map<string, number>();
    for (const own of all.values()) for (const attribute of own.keys()) counts.set(attribute, (counts.get(attribute) ?? 0) + 1);
    return { candidates: all.size, attributes: [...counts].map(([attribute, candidates]) => ({ attribute, candidates })), importedAt: store.importedAt() };
  }

  /** Categories that differ only in how they are written are one, as it was written first. */
  function createSpelling(): (attribute: string, category: string) => string {
    const first = new Map<string, string>();
    const spelled = (attribute: string, category: string): string => {
      const key = `${attribute}\n${category.toLowerCase()}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, category);
      return known ?? category;
    };
    for (const own of store.all().values()) for (const [attribute, category] of own) spelled(attribute, category);
    return spelled;
  }

  function preview(file: string, name: string, columns?: readonly string[]): GroupPreview {
    const read: GroupFile = readGroupFile(file, columns);
    const personOf = createPersonFinder(findPeople);
    const spelled = createSpelling();
    const said = new Map<string, Said>();
    const result: GroupPreview = {
      previewId: randomUUID(), file: path.basename(name), rows: read.rows.length, matched: 0, attributes: [], leftOut: read.leftOut, notFound: [], ambiguous: [], contradictory: [],
    };
    for (const { row, who, categories: own } of read.rows) {
      const person: Person = personOf(who);
      if ("nobody" in person) result.notFound.push({ row, who: saidWho(who) });
      else if ("ambiguous" in person) result.ambiguous.push({ row, who: saidWho(who) });
      else {
        const { candidateId } = person.found;
        const known = said.get(candidateId) ?? new Map<string, string | null>();
        for (const [attribute, category] of own) {
          const now = spelled(attribute, category);
          const before = known.get(attribute);
          if (before !== undefined && before !== now) result.contradictory.push({ row, who: saidWho(who), attribute });
          known.set(attribute, before === undefined || before === now ? now : null);
        }
        if (known.size > 0) said.set(candidateId, known);
      }
    }
    result.matched = said.size;
    result.attributes = read.attributes.map(({ attribute, headers }) => {
      const answers = [...said.values()].flatMap((own) => own.get(attribute) ?? []);
      return { attribute, headers, categories: [...new Set(answers)].sort(), candidates: answers.length };
    });
    waiting.set(result.previewId, said);
    for (const id of [...waiting.keys()].slice(0, -mostWaiting)) waiting.delete(id);
    return result;
  }

  return {
    preview,
    import(previewId, at) {
      const said = waiting.get(previewId);
      if (said === undefined) throw new WinnowError("not_found", "This list was imported already, or looked at too long ago.", { hint: "Choose the file again." });
      waiting.delete(previewId);
      if (said.size > 0) store.add(said, at);
      return held();
    },
    held,
    categories,
    of(candidateId) {
      const own = [...store.all()].filter(([id]) => resolve(id) === candidateId).flatMap(([, said]) => [...said]);
      return [...new Map(own.map(([attribute, category]) => [`${attribute}\n${category}`, { attribute, category }])).values()];
    },
    forgetAll() {
      waiting.clear();
      store.forgetAll();
    },
    forgetErased() {
      const erased = [...store.all().keys()].filter((id) => resolve(id) === null);
      for (const said of waiting.values()) for (const id of said.keys()) if (resolve(id) === null) said.delete(id);
      store.forget(erased);
    },
  };
}
