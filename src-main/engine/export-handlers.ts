/** Rankings as files, original files as an archive, and tables for a mail. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { plainAsker, type Asker } from "../../src-preload/asker.ts";
import { rememberedExportsSchema, type RememberedExports, type ExportedRankingOf, type ExportFormat, type ExportStatus, type Handlers, type Whom } from "../../src-preload/contract.ts";
import type { Match, Ranking } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { consentStanding } from "../../src-preload/consent.ts";
import { usualColumns, type ExportColumnId } from "../../src-preload/export-columns.ts";
import { blinded } from "../exports/blind.ts";
import type { ExportedCandidate, ExportedRanking, Step } from "../exports/exported.ts";
import { createExportRuns, type ExportRuns } from "../exports/export-runs.ts";
import { exportedName, mediaTypes } from "../exports/file-names.ts";
import { tableText } from "../exports/table-text.ts";
import { tableOf } from "../exports/table.ts";
import { createTurns } from "../exports/turns.ts";
import { assertCanBeBlind, textOf, writeExport } from "../exports/write-export.ts";
import { sha256 } from "../library/decisions/chain.ts";
import type { Identity } from "../library/identities.ts";
import type { Library } from "../library/open-library.ts";
import { explainCandidate } from "../matching/explanation/explain-candidate.ts";
import type { Taxonomy } from "../taxonomy/types.ts";
import type { Shortlists } from "../tracking/shortlist.ts";
import type { DecisionLog } from "../tracking/log/decision-log.ts";
import type { Tracking } from "../tracking/tracking.ts";
import { engineWords } from "../words/words.ts";
import { exchanged } from "./blind/cover.ts";
import { fullNamesOf } from "./blind/full-names.ts";
import type { LastRankings } from "./last-rankings.ts";
import { fileHash } from "./log/file-hash.ts";

export interface ExportParts {
  library: Library;
  rankings: LastRankings;
  shortlists: Pick<Shortlists, "of">;
  tracking: Pick<Tracking, "standings">;
  taxonomy: () => Taxonomy;
  log: Pick<DecisionLog, "record" | "jobRef" | "numberOf">;
  onChange(status: ExportStatus): void;
  today(): Date;
}

type ExportHandlers = Pick<
  Handlers,
  "exports.start" | "exports.status" | "exports.read" | "exports.end" | "exports.table" | "exports.settings" | "exports.remember" | "exports.ranking" | "exports.ofText"
>;

/** Which lines of a ranking, what they are called, and how they look. */
interface Choice {
  whom: Whom;
  columns: readonly ExportColumnId[];
  blind: boolean;
  asker: Asker;
}

interface Ranked {
  ranking: Ranking;
  /** Candidate ids in the recruiter's order. */
  shortlist: readonly string[];
  /** What the recruiter noted of candidates for this job. */
  notes: ReadonlyMap<string, string>;
}

/** What the library calls them among its settings. */
const settingName = "exports";

const whatOf: Record<Whom["who"], ExportedRanking["what"]> = { shortlist: "shortlist", selected: "selection", first: "ranking", everyone: "ranking" };
/** For what is answered in one piece: the engine answers others meanwhile. */
function besideOthers(): Step {
  const turn = createTurns();
  return () => turn();
}

/** JSON is for programs, which want the same words whoever asks. */
const askerOf = (format: ExportFormat, asker: Asker): Asker => (format === "json" ? plainAsker : asker);

/** Formats whose columns can be chosen. */
const hasColumns: readonly string[] = ["csv", "xlsx", "table"];

/** `runs`: every export under way, for whoever else hands out a file. */
export function createExportHandlers({ library, rankings, shortlists, tracking, taxonomy, log, onChange, today }: ExportParts): { handlers: ExportHandlers; runs: ExportRuns; close(): Promise<void> } {
  const runs = createExportRuns({
    makeFolder: () => fs.mkdtempSync(path.join(os.tmpdir(), "winnow-exports-")),
    onChange,
    report: (thrown) => { console.error(thrown); },
  });

  /** As on screen: the last ranking, unless what is asked or how it is weighed has changed since. */
  async function rankedFor(of: ExportedRankingOf, { language }: Asker): Promise<Ranked> {
    if (!("jobId" in of)) return { ranking: await rankings.ofText(of.text, language, of.weights, of.top), shortlist: [], notes: new Map() };
    const { jobId } = of;
    const { title, requirements, weights } = library.jobs.get(jobId);
    const last = await rankings.of(jobId, language);
    const isOfNow = JSON.stringify([title, requirements, weights]) === JSON.stringify([last.job.title, last.job.requirements, last.weights]);
    const notes = new Map(tracking.standings(jobId).flatMap(({ candidateId, note }) => (note === null ? [] : [[candidateId, note] as const])));
    if (!isOfNow) await rankings.rank(jobId);
    return { ranking: isOfNow ? last : await rankings.of(jobId, language), shortlist: shortlists.of(jobId), notes };
  }

  function chosen({ ranking, shortlist }: Ranked, whom: Whom): Match[] {
    if (whom.who === "shortlist" && shortlist.length === 0) {
      throw new WinnowError("invalid_input", "The shortlist is empty.", { hint: "Star the candidates you want to export." });
    }
    // Someone may have been taken out of the library, or been joined with another, since it was ranked.
    const present = new Set(library.candidates.versions().map(({ candidateId }) => candidateId));
    const here = ranking.candidates.filter(({ candidateId }) => present.has(candidateId));
    const byId = new Map(here.map((match) => [match.candidateId, match]));
    const ofIds = (ids: readonly string[]): Match[] => ids.flatMap((id) => byId.get(library.people.resolve(id) ?? id) ?? []);
    const matches = whom.who === "everyone" ? here : whom.who === "first" ? here.slice(0, whom.count) : whom.who === "shortlist" ? ofIds(shortlist) : ofIds(whom.candidateIds).sort((a, b) => a.rank - b.rank);
    if (matches.length === 0) throw new WinnowError("not_found", "None of these candidates is in the ranking.", { hint: "Rank the job again: the library has changed." });
    return matches;
  }

  function exportedOf(ranked: Ranked, { whom, columns, blind, asker }: Choice): ExportedRanking {
    const words = engineWords(asker.language).exports;
    const { ranking, shortlist, notes } = ranked;
    const starred = new Set(shortlist);
    const people = blind ? library.identities.everyone() : new Map<string, Identity>();
    const others = fullNamesOf(people.values(), words.nameless);
    const numberOf = ({ candidateId, rank }: Match): number => people.get(candidateId)?.number ?? rank;
    return {
      ranking,
      matches: chosen(ranked, whom),
      load(match) {
        const { profile } = library.candidates.detail(match.candidateId);
        const candidate = { match, profile, shortlisted: starred.has(match.candidateId), provenance: provenanceOf(match.candidateId), notes: notesOn(match.candidateId, notes) };
        if (!blind) return candidate;
        const number = numberOf(match);
        const hidden = blinded(candidate, { number, names: people.get(match.candidateId)?.names ?? [], withoutOthers: (text) => exchanged(text, others.find(text)) });
        return { ...hidden, match: { ...hidden.match, name: words.nameless(number) } };
      },
      // A blind name is no name to be kept out of questions.
      explain: (match) => explainCandidate(blind ? { ...match, name: null } : match, ranking, taxonomy(), engineWords(asker.language)),
      what: whatOf[whom.who],
      columns,
      blind,
      numberOf,
      date: today(),
      words,
    };
  }

  function provenanceOf(candidateId: string): ExportedCandidate["provenance"] {
    const said = library.consents.of(candidateId);
    return { ...said, standing: consentStanding(said, today().toISOString().slice(0, 10)) };
  }

  /** Before anybody has the file. `file`: its hash. */
  function record(of: ExportedRankingOf, { what, matches, columns, blind }: ExportedRanking, format: string, file: string): void {
    const job = "jobId" in of ? log.jobRef(of.jobId) : { id: null, ad: sha256(of.text) };
    const candidates = matches.map(({ candidateId }) => log.numberOf(candidateId));
    log.record("exported", { what, format, job, candidates, columns: hasColumns.includes(format) ? [...columns] : [], blind, file });
  }

  /** Those for this job first, then those on the person, newest first. */
  const notesOn = (candidateId: string, ofJob: ReadonlyMap<string, string>): string =>
    [...(ofJob.has(candidateId) ? [ofJob.get(candidateId)] : []), ...library.notes.of(candidateId).map(({ text }) => text)].join("\n\n");

  function originalOf(candidateId: string): string | null {
    const current = library.candidates.detail(candidateId).resumes.find((resume) => resume.current);
    return current === undefined ? null : library.originals.find(library.resumes.original(current.resumeId).contentHash);
  }

  const remembered = (): RememberedExports => library.settings.get(settingName, rememberedExportsSchema) ?? { last: null, settings: {} };

  async function textFile(of: ExportedRankingOf, format: "csv" | "json", choice: Choice): Promise<{ fileName: string; mediaType: string; content: string }> {
    const exported = exportedOf(await rankedFor(of, choice.asker), choice);
    const content = await textOf[format](exported, besideOthers());
    record(of, exported, format, sha256(content));
    return { fileName: exportedName(exported, format), mediaType: mediaTypes[format], content };
  }

  const handlers: ExportHandlers = {
    "exports.start": async ({ of, format, whom, columns = usualColumns, blind }, asker = plainAsker) => {
      assertCanBeBlind(format, blind);
      const exportId = runs.start(async () => {
        const reader = askerOf(format, asker);
        const exported = exportedOf(await rankedFor(of, reader), { whom, columns, blind, asker: reader });
        return {
          fileName: exportedName(exported, format),
          mediaType: mediaTypes[format satisfies ExportFormat],
          total: exported.matches.length,
          async write(target, step) {
            await writeExport(format, exported, originalOf, target, step);
            record(of, exported, format, await fileHash(target));
          },
        };
      });
      return { exportId };
    },
    "exports.status": async ({ exportId }) => runs.status(exportId),
    "exports.read": async ({ exportId, offset }) => runs.read(exportId, offset),
    "exports.end": async ({ exportId }) => {
      await runs.end(exportId);
      return {};
    },
    "exports.table": async ({ jobId, ...choice }, asker = plainAsker) => {
      const exported = exportedOf(await rankedFor({ jobId }, asker), { ...choice, asker });
      const table = tableText(await tableOf(exported, besideOthers()), exported.ranking.job.title, exported.words);
      record({ jobId }, exported, "table", sha256(table.plain));
      return table;
    },
    "exports.settings": async () => remembered(),
    "exports.remember": async ({ kind, settings }) => {
      const now = { last: kind, settings: { ...remembered().settings, [kind]: settings } };
      library.settings.set(settingName, now);
      return now;
    },
    "exports.ranking": async ({ jobId, format, everyone, blind = false }, asker = plainAsker) => {
      await rankings.rank(jobId);
      return textFile({ jobId }, format, { whom: { who: everyone ? "everyone" : "shortlist" }, columns: usualColumns, blind, asker: askerOf(format, asker) });
    },
    "exports.ofText": async ({ format, blind = false, ...of }, asker = plainAsker) =>
      textFile(of, format, { whom: { who: "everyone" }, columns: usualColumns, blind, asker: askerOf(format, asker) }),
  };
  return { handlers, runs, close: runs.close };
}
