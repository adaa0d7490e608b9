/** `winnow conditions …`: lists of what candidates expect and offer, in and out. */
import path from "node:path";
import type { FactFilePreview } from "../../../src-preload/contract.ts";
import { conditionWordsIn } from "../../../src-preload/condition-words.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine } from "./commands.ts";
import type { Terminal } from "./terminal.ts";

const { factTitles } = conditionWordsIn("en");

function describe({ matched, unchanged, notFound, ambiguous, bad, ignoredColumns }: FactFilePreview): string[] {
  return [
    ...matched.flatMap(({ row, name, changes }) => changes.map(({ fact, before, after }) => `row ${String(row)}  ${name}: ${factTitles[fact]}: ${before ?? "not known"} → ${after}`)),
    ...bad.map(({ row, column, value, reason }) => `row ${String(row)}  ${column} “${value}” is left out. ${reason}`),
    ...notFound.map(({ row, who }) => `row ${String(row)}  ${who} is not in the library.`),
    ...ambiguous.map(({ row, who, candidates }) => `row ${String(row)}  ${who} may be any of ${candidates.join("; ")}.`),
    ...(ignoredColumns.length === 0 ? [] : [`Columns left out: ${ignoredColumns.join(", ")}`]),
    `${String(matched.length)} candidates to change, ${String(unchanged)} unchanged, ${String(notFound.length + ambiguous.length)} not found for sure, ${String(bad.length)} cells left out.`,
  ];
}

/** Exit status 1 where a row or a cell could not be used. */
export async function runConditions({ library, models, positionals, json }: Pick<Arguments, "library" | "models" | "positionals" | "json">, terminal: Terminal): Promise<number> {
  const [action, what = ""] = positionals;
  const engine = await openCliEngine({ library, models });
  const { handlers } = engine;
  try {
    if (action === "list") {
      terminal.print((await handlers["conditions.template"]({})).content.trimEnd());
      return 0;
    }
    if (action === "undo") {
      const { facts } = await handlers["conditions.undoImport"]({ importId: what });
      terminal.print(json ? JSON.stringify({ facts }) : `${String(facts)} values taken back.`);
      return facts === 0 ? 1 : 0;
    }
    const preview = await handlers["conditions.previewFile"]({ path: path.resolve(what) });
    const imported = action === "import" && preview.matched.length > 0 ? await handlers["conditions.importFile"]({ previewId: preview.previewId }) : null;
    const { previewId: _, ...shown } = preview;
    if (json) terminal.print(JSON.stringify({ ...shown, imported }));
    else {
      for (const line of describe(preview)) terminal.print(line);
      if (imported !== null) terminal.print(`Updated ${String(imported.candidates)} candidates. To take it back: winnow conditions undo ${imported.importId}`);
    }
    return preview.bad.length + preview.notFound.length + preview.ambiguous.length > 0 ? 1 : 0;
  } finally {
    await engine.close();
  }
}
