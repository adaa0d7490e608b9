import { useStore } from "zustand";
import { noFilters, type SkillSupply as Supply } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { formatCount } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { SupplyChart } from "./supply-chart.tsx";
import { words } from "../words/words.ts";

/** So many are drawn; the table has more. */
const drawn = 12;

/** What the open jobs ask of skills against what the library has: to look at, and to read. Nothing where no job asks any. */
export function SkillSupply() {
  const { candidates, jobs } = useServices();
  const revision = useStore(candidates.store, (state) => state.revision);
  const list = useStore(jobs.store, (state) => state.list);
  const version = list?.map(({ jobId, updatedAt }) => `${jobId} ${updatedAt}`).join() ?? "";
  const { data, failure, retry } = useAnswer("tracking.skillSupply", {}, `${String(revision)}/${version}`);
  if (failure !== null) {
    return (
      <div className="mt-6">
        <Problem thrown={failure} onRetry={retry} />
      </div>
    );
  }
  if (data === null || data.skills.length === 0) return null;
  const shown = data.skills.slice(0, drawn);
  const said = words.pipeline.supply;
  return (
    <section aria-labelledby="skill-supply" className="mt-8 max-w-[100rem]">
      <h2 id="skill-supply" className="text-base font-semibold">{said.title}</h2>
      <p className="mt-0.5 mb-4 max-w-4xl text-ink-soft">{said.hint}</p>
      <div className="grid gap-x-10 gap-y-4 2xl:grid-cols-2">
        <SupplyChart label={said.picture(shown.length)} skills={shown} />
        <details>
          <summary className="cursor-pointer rounded px-1 text-sm font-medium text-ink-soft hover:text-ink">{said.numbers}</summary>
          <SupplyTable skills={data.skills} />
        </details>
      </div>
    </section>
  );
}

const head = "py-1.5 pr-4 text-right text-xs font-medium text-ink-faint first:text-left";
const number = "numerals py-1.5 pr-4 text-right";

function SupplyTable({ skills }: Pick<Supply, "skills">) {
  const { search, navigation } = useServices();
  const said = words.pipeline.supply;
  const find = (skillId: string): void => {
    search.show({ query: "", filters: { ...noFilters, skills: [skillId] } }, null);
    navigation.go({ name: "library", candidateId: null });
  };
  return (
    <table aria-label={said.title} className="mt-2 w-full border-collapse">
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className={head}>{said.skill}</th>
          <th scope="col" className={head}>{said.jobs}</th>
          <th scope="col" className={head}>{said.must}</th>
          <th scope="col" className={head}>{said.candidates}</th>
        </tr>
      </thead>
      <tbody>
        {skills.map(({ skillId, name, jobs, must, candidates }) => (
          <tr key={skillId} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-4 text-left font-medium">{name}</th>
            <td className={number}>{formatCount(jobs)}</td>
            <td className={number}>{must === 0 ? words.pipeline.overview.none : formatCount(must)}</td>
            <td className={number}>
              {candidates === 0 ? (
                formatCount(0)
              ) : (
                <button type="button" aria-label={`${formatCount(candidates)}. ${said.find(name)}`} onClick={() => find(skillId)} className="rounded px-1 text-accent hover:underline">
                  {formatCount(candidates)}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
