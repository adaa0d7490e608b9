/** A made-up ranking ready to be exported, and what its files hold. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { openZipBytes } from "../../../src-main/documents/zip.ts";
import { blinded } from "../../../src-main/exports/blind.ts";
import type { ExportedCandidate, ExportedRanking, Step } from "../../../src-main/exports/exported.ts";
import { explainCandidate } from "../../../src-main/matching/explanation/explain-candidate.ts";
import { usualColumns } from "../../../src-preload/export-columns.ts";
import type { Match, Ranking } from "../../../src-preload/domain.ts";
import { engineWords } from "../../../src-main/words/words.ts";

export const atOnce: Step = () => Promise.resolve();

export const noSkills = { skills: new Map<string, never>() };

type About = Partial<Omit<ExportedCandidate, "match">>;

/** Everyone of `ranking`, with `about` of each of them. */
export function exportOf(ranking: Ranking, about: (match: Match) => About = () => ({}), more: Partial<ExportedRanking> = {}): ExportedRanking {
  const blind = more.blind ?? false;
  return {
    ranking,
    matches: ranking.candidates,
    load(match) {
      const profile = { emails: [], phones: [], location: null, title: null, yearsOfExperience: null, skills: [] };
      const candidate: ExportedCandidate = { match, profile, shortlisted: false, provenance: { source: null, detail: "", expiresOn: null, standing: "none" }, notes: "", ...about(match) };
      return blind ? blinded(candidate, { number: match.rank, names: [], withoutOthers: (text) => text }) : candidate;
    },
    explain: (match) => explainCandidate(match, ranking, noSkills, engineWords((more.words ?? engineWords("en").exports).language)),
    what: "ranking", columns: usualColumns, blind, numberOf: ({ rank }) => rank, date: new Date(Date.UTC(2026, 2, 4)), words: engineWords("en").exports, ...more,
  };
}

/** The files of a zip archive by name. */
export async function unzipped(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await openZipBytes(bytes, { entries: 1000, totalBytes: 1e9 });
  const files = new Map<string, string>();
  for (const name of zip.entries.keys()) files.set(name, Buffer.from((await zip.read(name)) ?? []).toString("utf8"));
  zip.close();
  return files;
}

/** The text of each page, as it can be selected. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" ").replace(/\s+/g, " "));
  }
  await task.destroy();
  return pages;
}
