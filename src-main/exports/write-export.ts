/** One file of each format. */
import { writeFile } from "node:fs/promises";
import type { ExportFormat } from "../../src-preload/contract.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { csvOf } from "./csv.ts";
import type { ExportedRanking, Step } from "./exported.ts";
import { jsonOf } from "./json.ts";
import { writeOriginals, type OriginalPath } from "./originals-zip.ts";
import { writePdf } from "./pdf/write-pdf.ts";
import { headed, tableOf } from "./table.ts";
import { xlsxOf } from "./xlsx.ts";

/** The formats whose content is a text. */
export const textOf = {
  csv: async (exported: ExportedRanking, step: Step): Promise<string> => csvOf(headed(await tableOf(exported, step)), exported.words.table),
  json: jsonOf,
} as const;

/** Blind originals cannot be had: what stands in a file is what the candidate wrote. Throws `invalid_input`. */
export function assertCanBeBlind(format: ExportFormat, blind: boolean): void {
  if (format !== "zip" || !blind) return;
  throw new WinnowError("invalid_input", "The original files cannot be exported without names: they are as the candidates wrote them.", {
    hint: "Export a PDF without names instead, or the files with names.",
  });
}

/** Writes `exported` to `target`; what was written when it fails or is stopped is the caller's to remove. */
export async function writeExport(format: ExportFormat, exported: ExportedRanking, original: OriginalPath, target: string, step: Step): Promise<void> {
  switch (format) {
    case "csv":
    case "json":
      return writeFile(target, await textOf[format](exported, step));
    case "xlsx":
      return writeFile(target, await xlsxOf(await tableOf(exported, step), exported.words.table.sheet));
    case "pdf":
      return writePdf(exported, target, step);
    case "zip":
      return writeOriginals(exported, original, target, step);
  }
}
