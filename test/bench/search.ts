/**
 * How long a search takes with every key pressed, in a library made by `test/bench/ranking.ts` or any other:
 *   node test/bench/search.ts LIBRARY
 * Types queries letter by letter, as a recruiter would, and prints the median and the 95th percentile in milliseconds of each kind, with
 * the processor time beside it: on a busy machine only that can be compared.
 */
import path from "node:path";
import { noFilters } from "../../src-preload/contract.ts";
import { openEngine } from "../../src-main/engine/engine.ts";

const kinds: Record<string, readonly string[]> = {
  "plain words": ["looked after patients at night", "managed a team of developers", "closed the books every month", "electrician", "customer service"],
  conditions: ['(react OR vue) AND "team lead" NOT intern', "skill:k8s AND years>=5", "title:manager degree:master", "location:london language:german"],
  both: ["skill:react years>=5 led a team", "location:boston reduced costs in the warehouse", "nurse -intern"],
};
/** Keys pressed between two measurements: every one would take long and tell no more. */
const step = 2;
const first = 40;

const [library] = process.argv.slice(2);
if (library === undefined) throw new Error("Name the folder of a library.");
const engine = await openEngine({ libraryFolder: path.resolve(library), resourcesFolder: path.resolve("resources"), host: "cli" });
const { handlers } = engine;

async function timed(work: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> {
  const began = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - began, cpu: (user + system) / 1000 };
}

const at = (values: number[], share: number): string => (values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0).toFixed(0);
const line = (name: string, times: { wall: number; cpu: number }[]): void => {
  const [wall, cpu] = [times.map((time) => time.wall), times.map((time) => time.cpu)];
  console.log(`${name.padEnd(14)} p50 ${at(wall, 0.5)} ms, p95 ${at(wall, 0.95)} ms; processor p50 ${at(cpu, 0.5)} ms, p95 ${at(cpu, 0.95)} ms (${String(times.length)} searches)`);
};

try {
  // What is prepared once, at the first search of a session.
  line("first search", [await timed(() => handlers["search.run"]({ query: "warm up", limit: first }))]);
  for (const [name, queries] of Object.entries(kinds)) {
    const times = [];
    for (const query of queries) {
      for (let length = step; length <= query.length; length += step) times.push(await timed(() => handlers["search.run"]({ query: query.slice(0, length), limit: first })));
    }
    line(name, times);
  }
  line("filters", [await timed(() => handlers["search.facets"]({ query: "customer", filters: noFilters })), await timed(() => handlers["search.facets"]({ query: "", filters: noFilters }))]);
  const { hits } = await handlers["search.run"]({ query: "years>=2", limit: 5 });
  const similar = [];
  for (const { candidateId } of hits) similar.push(await timed(() => handlers["search.similar"]({ candidateId, limit: 50 })));
  line("more like one", similar);
} finally {
  await engine.close();
}
