/** `winnow taxonomy …`: what is known about skills and titles, and what was imported besides. */
import path from "node:path";
import type { TaxonomyInfo } from "../../../src-preload/contract.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine } from "./commands.ts";
import type { Terminal } from "./terminal.ts";

const sourceNames: Record<TaxonomyInfo["imported"][number]["source"], string> = { esco: "ESCO", onet: "O*NET" };

function describe(info: TaxonomyInfo): string[] {
  const counted = ({ skills, titles }: { skills: number; titles: number }): string => `${skills.toLocaleString("en")} skills, ${titles.toLocaleString("en")} titles`;
  return [
    `Winnow's own: ${counted(info)}`,
    ...info.imported.flatMap((one) => [`${sourceNames[one.source]}: ${counted(one)}, imported on ${one.at.slice(0, 10)}`, ...one.notes.map((note) => `  ${note}`)]),
    `Version ${info.version}`,
  ];
}

/** Shows, imports or removes. Resumes already in the library are read again, in the background when the app is next opened at the latest. */
export async function runTaxonomy({ library, models, positionals, json }: Pick<Arguments, "library" | "models" | "positionals" | "json">, terminal: Terminal): Promise<number> {
  const [action, what = ""] = positionals;
  const engine = await openCliEngine({ library, models });
  try {
    const { handlers } = engine;
    const info = action === "import" ? await handlers["taxonomy.import"]({ path: path.resolve(what) })
      : action === "remove" ? await handlers["taxonomy.removeImported"]({ source: what === "onet" ? "onet" : "esco" })
      : await handlers["taxonomy.info"]({});
    await engine.settled();
    if (json) terminal.print(JSON.stringify(info));
    else for (const line of describe(info)) terminal.print(line);
    return 0;
  } finally {
    await engine.close();
  }
}
