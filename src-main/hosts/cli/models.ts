/** `winnow models …`: what reads the library for meaning. */
import path from "node:path";
import type { ModelInfo, Models, ModelState } from "../../../src-preload/contract.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine } from "./commands.ts";
import { duration, fit, type Terminal } from "./terminal.ts";

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

function stateInWords(state: ModelState): string {
  switch (state.is) {
    case "active":
      return "in use";
    case "available":
      return "can be downloaded in Settings";
    case "downloading":
      return `${state.paused ? "partly downloaded" : "being downloaded"}, ${inMegabytes(state.bytes)} of ${inMegabytes(state.total)}`;
    case "checking":
      return "being loaded for the first time";
    case "installed":
      return "installed";
    case "broken":
      return `cannot be used: ${state.reason}`;
  }
}

function line({ id, kind, bytes, license, languages, dimensions, speed, kept, state }: ModelInfo): string {
  const facts = [
    bytes === null ? null : inMegabytes(bytes), license, languages, dimensions === null || kind === "reranker" ? null : `${String(dimensions)} numbers a text`,
    speed === null ? null : kind === "encoder" ? `${speed.perSecond.toFixed(0)} sentences a second here (Winnow's own: ${speed.own.toFixed(0)})` : `${speed.perSecond.toFixed(0)} pairs of texts a second here`,
  ];
  return `${fit(id, 24)} ${stateInWords(state)}${kind === "reranker" ? ", a re-ranker" : ""}${kept ? ", going back takes a moment" : ""}\n${" ".repeat(25)}${facts.filter((fact) => fact !== null).join(" · ")}`;
}

function describe({ folder, models, switching, reranking, standIn }: Models): string[] {
  return [
    ...models.map(line),
    ...(switching === null ? [] : [`Going over to ${switching.id}: ${String(switching.done)} of ${String(switching.total)} texts read. The app goes on with it, or winnow models use ${switching.id}.`]),
    ...(reranking === null || reranking.problem === null ? [] : [`Rankings are made without ${reranking.id}: ${reranking.problem.message}`]),
    ...(standIn === null ? [] : [standIn.message]),
    `Installed models lie in ${folder}`,
  ];
}

/** Lists, installs, or has the library read by another model, to the end. */
export async function runModels({ library, models, positionals, json }: Pick<Arguments, "library" | "models" | "positionals" | "json">, terminal: Terminal): Promise<number> {
  const [action, what = ""] = positionals;
  const engine = await openCliEngine({ library, models });
  const { handlers } = engine;
  const stop = engine.subscribe((event) => {
    if (event.event !== "models.changed" || event.data.switching === null) return;
    const { done, total, secondsLeft } = event.data.switching;
    terminal.working(total === 0 ? 1 : done / total, `${String(done)} of ${String(total)} texts`, ...(secondsLeft === null ? [] : [`${duration(secondsLeft)} left`]));
  });
  try {
    if (action === "import") {
      const { id } = await handlers["models.import"]({ path: path.resolve(what) });
      if (!json) terminal.print(`Installed as ${id}.`);
    }
    if (action === "use") {
      await handlers["models.use"]({ id: what });
      await engine.settled();
    }
    const now = await handlers["models.list"]({});
    terminal.endProgress();
    if (json) terminal.print(JSON.stringify(now));
    else for (const text of describe(now)) terminal.print(text);
    return 0;
  } finally {
    stop();
    await engine.close();
  }
}
