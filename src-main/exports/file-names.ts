/** Names of files that every system takes. */
import type { ExportFormat } from "../../src-preload/contract.ts";
import type { ExportedRanking } from "./exported.ts";

/** "Senior Nurse (ICU)" → "senior-nurse-icu". */
export function fileNameOf(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
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
export function exportedName({ ranking, what, blind }: Pick<ExportedRanking, "ranking" | "what" | "blind">, format: ExportFormat): string {
  return `${fileNameOf(ranking.job.title)}-${what}${format === "zip" ? "-originals" : ""}${blind ? "-blind" : ""}.${format}`;
}
