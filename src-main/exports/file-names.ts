/** Names of files that every system takes. */
import type { ExportFormat } from "../../src-preload/contract.ts";
import type { ExportedRanking } from "./exported.ts";

/** As German writes them where they cannot be had. */
const spelled: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** "Senior Nurse (ICU)" → "senior-nurse-icu", "Prüfer für Maße" → "pruefer-fuer-masse". */
export function fileNameOf(title: string): string {
  const plain = title.normalize("NFC").toLowerCase().replace(/[äöüß]/g, (letter) => spelled[letter] ?? letter).normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return plain.slice(0, 60).replace(/-+$/, "") || "job";
}

export const mediaTypes: Record<ExportFormat, string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  zip: "application/zip",
};

/** "web-developer-shortlist.csv", "web-developer-ranking-blind.pdf", "web-developer-shortlist-originals.zip". */
export function exportedName({ ranking, what, blind, words: { file } }: Pick<ExportedRanking, "ranking" | "what" | "blind" | "words">, format: ExportFormat): string {
  const parts = [fileNameOf(ranking.job.title), file[what], ...(format === "zip" ? [file.originals] : []), ...(blind ? [file.blind] : [])];
  return `${parts.join("-")}.${format}`;
}
