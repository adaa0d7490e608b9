import type { SkillSupply } from "../../src-preload/contract.ts";
import { formatCount } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

/** In the units of the picture, which is scaled to the width there is: about pixels, or else its words are too small or too large. */
const width = 800;
const nameWidth = 200;
const numberWidth = 44;
const rowHeight = 26;
const barHeight = 14;
const headHeight = 26;
/** The bars of both sides grow away from the names in the middle. */
const room = (width - nameWidth) / 2 - numberWidth;
/** So many letters of a name fit. */
const letters = 28;

/** A row a skill: to the left how many jobs ask it, to the right how many candidates have it. The numbers stand in a table, too. */
export function SupplyChart({ label, skills }: { label: string; skills: SkillSupply["skills"] }) {
  const said = words.pipeline.supply;
  const mostJobs = Math.max(1, ...skills.map(({ jobs }) => jobs));
  const mostCandidates = Math.max(1, ...skills.map(({ candidates }) => candidates));
  const left = (width - nameWidth) / 2;
  const right = left + nameWidth;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${String(width)} ${String(headHeight + skills.length * rowHeight)}`} className="w-full max-w-[56rem]">
      <text x={left} y={12} textAnchor="end" className="fill-ink-faint text-xs">{said.jobs}</text>
      <text x={right} y={12} className="fill-ink-faint text-xs">{said.candidates}</text>
      {skills.map(({ skillId, name, jobs, candidates }, index) => {
        const middle = headHeight + index * rowHeight + rowHeight / 2;
        const asked = (jobs / mostJobs) * room;
        const held = (candidates / mostCandidates) * room;
        return (
          <g key={skillId}>
            <rect x={left - asked} y={middle - barHeight / 2} width={asked} height={barHeight} rx={3} className="fill-accent" />
            <text x={left - asked - 6} y={middle} textAnchor="end" dominantBaseline="central" className="numerals fill-ink text-xs font-medium">{formatCount(jobs)}</text>
            <text x={width / 2} y={middle} textAnchor="middle" dominantBaseline="central" className="fill-ink text-sm">
              {name.length > letters ? `${name.slice(0, letters - 1)}…` : name}
            </text>
            <rect x={right} y={middle - barHeight / 2} width={Math.max(held, 1)} height={barHeight} rx={3} className={candidates === 0 ? "fill-track" : "fill-experience"} />
            <text x={right + held + 6} y={middle} dominantBaseline="central" className="numerals fill-ink text-xs font-medium">{formatCount(candidates)}</text>
          </g>
        );
      })}
    </svg>
  );
}
