/** Lists of what candidates say: first a preview that changes nothing, then its import, then perhaps its undoing. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import { stringify } from "csv-stringify/sync";
import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import type { CandidateConditions, FactName, FactValue } from "../../../src-preload/conditions.ts";
import type { FactFilePreview, FactSaid } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import type { Facts } from "../../library/facts.ts";
import type { FindPeople, NamedCandidate } from "../../library/find-people.ts";
import { engineWords, type EngineWords } from "../../words/words.ts";
import { readRow, type Cells, type ReadFact } from "./fact-cells.ts";
import { readFactFile } from "./read-fact-file.ts";
import { createOwnerFinder, shownName, whoOf } from "./row-owner.ts";

export interface FactFiles {
  /** `name`: what people know the file by; `words`: in which it is said. Throws `invalid_input`, `too_large`, `file_not_found` or `file_not_readable`. */
  preview(file: string, name: string, words: EngineWords): FactFilePreview;
  /** Throws `not_found` for a preview that was imported already or is long gone. */
  import(previewId: string, at: string): { importId: string; candidates: number; facts: number };
  undo(importId: string): { facts: number };
  /** A list with everyone in it, for filling in. */
  template(): { fileName: string; mediaType: string; content: string };
}

interface Waiting {
  file: string;
  said: { candidateId: string; said: FactSaid }[];
}

/** Previews that are kept; who looks at one more has forgotten the first. */
const mostWaiting = 8;

/** A list is filled in, and compared with what is known, in English whoever asks. */
const english = engineWords("en");

const spoken = (fact: ReadFact | FactSaid, { language, factFile }: EngineWords): string => (fact.value === null ? factFile.notKnown : conditionWordsIn(language).fact(fact.name, fact.value));
const valueOf = (facts: CandidateConditions, name: FactName): FactValue<FactName> | null => facts[name]?.value ?? null;

const old = (before: CandidateConditions, name: FactName): FactSaid => ({ name, value: valueOf(before, name) }) as FactSaid;

function change(before: CandidateConditions, fact: ReadFact, words: EngineWords): FactFilePreview["matched"][number]["changes"][number] {
  return { fact: fact.name, before: valueOf(before, fact.name) === null ? null : spoken(old(before, fact.name), words), after: spoken(fact, words) };
}

export function createFactFiles(facts: Facts, people: FindPeople): FactFiles {
  const waiting = new Map<string, Waiting>();

  function preview(file: string, name: string, words: EngineWords): FactFilePreview {
    const say = words.factFile;
    const read = readFactFile(file);
    const known = facts.everyone();
    const ownerOf = createOwnerFinder(people);
    const headerOf = new Map(read.columns.map(({ kind, header }) => [kind, header]));
    const seen = new Map<string, number>();
    const result: FactFilePreview = {
      previewId: randomUUID(), file: path.basename(name), rows: read.rows.length, columns: read.columns.map(({ header, kind }) => ({ header, holds: say.columns[kind] })),
      ignoredColumns: read.ignoredColumns, matched: [], unchanged: 0, notFound: [], ambiguous: [], bad: [],
    };
    const said: Waiting["said"] = [];
    function lookAt(row: number, cells: Cells): void {
      const found = ownerIn(row, cells);
      if (found === null) return;
      const { candidateId } = found;
      const earlier = seen.get(candidateId);
      if (earlier !== undefined) {
        result.bad.push({ row, column: headerOf.get("name") ?? headerOf.get("email") ?? "", value: whoOf(cells), reason: say.sameCandidate(earlier) });
        return;
      }
      seen.set(candidateId, row);
      const { facts: stated, bad } = readRow(cells);
      for (const { kind, value, why } of bad) result.bad.push({ row, column: headerOf.get(kind) ?? say.columns[kind], value, reason: say.leftOut[why] });
      const before = known(candidateId);
      // What reads the same is the same, also where the text lets a country be worked out that a list does not name.
      const changes = stated.filter((fact) => spoken(fact, english) !== spoken(old(before, fact.name), english));
      if (changes.length > 0) {
        result.matched.push({ row, candidateId, name: shownName(found), changes: changes.map((fact) => change(before, fact, words)) });
        said.push(...changes.map((fact) => ({ candidateId, said: fact as FactSaid })));
      } else if (stated.length > 0) result.unchanged++;
    }
    /** Whom a row is about; null, and it is noted, where that is not sure. */
    function ownerIn(row: number, cells: Cells): NamedCandidate | null {
      const who = whoOf(cells);
      const owner = ownerOf(cells);
      if ("found" in owner) return owner.found;
      if ("nobody" in owner) result.notFound.push({ row, who: who === "" ? say.nobodyNamed : who });
      else result.ambiguous.push({ row, who, candidates: owner.ambiguous.map((one) => `${shownName(one)} (${path.basename(one.file)})`) });
      return null;
    }
    for (const { row, cells } of read.rows) lookAt(row, cells);
    waiting.set(result.previewId, { file: result.file, said });
    for (const id of [...waiting.keys()].slice(0, -mostWaiting)) waiting.delete(id);
    return result;
  }

  return {
    preview,
    import(previewId, at) {
      const list = waiting.get(previewId);
      if (list === undefined) throw new WinnowError("not_found", "This list was imported already, or looked at too long ago.", { hint: "Choose the file again." });
      const importId = facts.import(list.file, list.said, at);
      waiting.delete(previewId);
      return { importId, candidates: new Set(list.said.map(({ candidateId }) => candidateId)).size, facts: list.said.length };
    },
    undo: (importId) => ({ facts: facts.undoImport(importId) }),
    template() {
      const known = facts.everyone();
      const rows = people.everyone().map((one) => ({ Candidate: one.candidateId, Name: shownName(one), ...cellsOf(known(one.candidateId)) }));
      const columns = ["Candidate", "Name", ...Object.keys(cellsOf({}))];
      // A cell that begins with = + - @ would be run as a formula by a spreadsheet; resumes come from strangers.
      const content = stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: "windows", columns });
      return { fileName: "candidate-conditions.csv", mediaType: "text/csv;charset=utf-8", content };
    },
  };
}

/** What is known, in the cells of a list. A wish that leaves something open cannot be written down in one and is left out. */
function cellsOf(facts: CandidateConditions): Record<string, string> {
  const value = <N extends FactName>(name: N): FactValue<N> | null => facts[name]?.value as FactValue<N> | undefined ?? null;
  const whole = (name: "contract" | "hours" | "remote"): string => {
    const wish = value(name);
    return wish === null || !wish.only ? "" : conditionWordsIn(english.language).fact(name, { ...wish, only: false } as FactValue<typeof name>);
  };
  const [pay, available, notice, relocate, permit] = [value("pay"), value("available"), value("notice"), value("relocate"), value("permit")];
  return {
    "Expected pay": pay === null ? "" : [pay.least === null ? "up to " : pay.most === null ? "from " : "", [...new Set([pay.least, pay.most])].filter((end) => end !== null).join(" - ")].join(""),
    Currency: pay?.currency ?? "",
    Per: pay?.per ?? "",
    "Available from": available === null ? "" : available === "now" ? "immediately" : available,
    Notice: notice === null ? "" : `${String(notice.count)} ${notice.unit}`,
    Contract: whole("contract"),
    Hours: whole("hours"),
    Remote: whole("remote"),
    "Lives in": value("place")?.text ?? "",
    Relocate: relocate === null ? "" : relocate.willing ? (relocate.to ?? "yes") : "no",
    "Work permit": permit === null ? "" : permit.areas.join(", "),
    "Needs sponsor": permit?.needsSponsor == null ? "" : permit.needsSponsor ? "yes" : "no",
  };
}
