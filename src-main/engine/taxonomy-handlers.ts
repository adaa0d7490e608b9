/** What is known about skills and titles, and what is imported besides what ships. */
import fs from "node:fs";
import path from "node:path";
import type { Handlers, TaxonomyInfo } from "../../src-preload/contract.ts";
import { importTaxonomy, importedTaxonomies, importSources, removeImported } from "../taxonomy/import/imported-folders.ts";
import { roleRow } from "../taxonomy/schema.ts";
import { readTable } from "../taxonomy/tables.ts";
import type { DecisionLog } from "../tracking/log/decision-log.ts";
import type { ReadingServices } from "./reading-services.ts";

export interface TaxonomyParts {
  services: ReadingServices;
  /** `resources/taxonomy`. */
  shippedFolder: string;
  /** Where imports are kept: `taxonomy/` in the library. */
  importedFolder: string;
  log: Pick<DecisionLog, "record">;
  /** Everything that was read with the earlier taxonomy is to be read again. */
  onChange: () => void;
}

type TaxonomyHandlers = Pick<Handlers, "taxonomy.info" | "taxonomy.import" | "taxonomy.removeImported">;

export function createTaxonomyHandlers({ services, shippedFolder, importedFolder, log, onChange }: TaxonomyParts): TaxonomyHandlers {
  const titles = (): number =>
    readTable("roles.tsv", fs.readFileSync(path.join(shippedFolder, "roles.tsv"), "utf8"), roleRow)
      .filter(({ kind }) => kind !== "domain")
      .reduce((sum, { words }) => sum + words.length, 0);

  function info(): TaxonomyInfo {
    const { version, skills } = services.taxonomy();
    const shipped = [...skills.values()].filter(({ field }) => !importSources.some((source) => source === field));
    return { version, skills: shipped.length, titles: titles(), imported: importedTaxonomies(importedFolder) };
  }

  async function changed(sources: string[], change: "imported" | "removed"): Promise<TaxonomyInfo> {
    const before = services.taxonomy().version;
    await services.renewTaxonomy();
    log.record("taxonomy.changed", { sources, change, before, after: services.taxonomy().version });
    onChange();
    return info();
  }

  return {
    "taxonomy.info": async () => info(),
    "taxonomy.import": async ({ path: folder }) => {
      const made = importTaxonomy(folder, importedFolder, new Date());
      return changed(made.map(({ source }) => source), "imported");
    },
    "taxonomy.removeImported": async ({ source }) => (removeImported(importedFolder, source) ? changed([source], "removed") : info()),
  };
}
