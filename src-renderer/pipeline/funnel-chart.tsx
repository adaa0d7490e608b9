import type { Funnel } from "../../src-preload/contract.ts";
import { formatCount, formatShare } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

/** In the units of the picture, which is scaled to the width there is. */
const width = 800;
const nameWidth = 110;
const numberWidth = 150;
const barHeight = 34;
const rowHeight = 56;

/** A bar a step, in the middle of its row, joined by what got lost from one to the next. The numbers stand in a table, too. */
export function FunnelChart({ label, steps }: { label: string; steps: Funnel["steps"] }) {
  const most = Math.max(1, ...steps.map(({ reached }) => reached));
  const room = width - nameWidth - numberWidth;
  const middle = nameWidth + room / 2;
  const widthOf = (reached: number): number => (reached / most) * room;
  const top = (index: number): number => index * rowHeight + 4;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${String(width)} ${String(steps.length * rowHeight)}`} className="w-full">
      {steps.map(({ kind, reached }, index) => {
        const half = widthOf(reached) / 2;
        const next = steps[index + 1];
        const nextHalf = next === undefined ? 0 : widthOf(next.reached) / 2;
        const before = steps[index - 1]?.reached ?? 0;
        const y = top(index);
        return (
          <g key={kind}>
            <text x={0} y={y + barHeight / 2} dominantBaseline="central" className="fill-ink text-base font-medium">
              {words.pipeline.kinds[kind]}
            </text>
            {next === undefined || reached === 0 ? null : (
              <polygon
                points={`${String(middle - half)},${String(y + barHeight)} ${String(middle + half)},${String(y + barHeight)} ${String(middle + nextHalf)},${String(top(index + 1))} ${String(middle - nextHalf)},${String(top(index + 1))}`}
                className="fill-accent-soft"
              />
            )}
            <rect x={middle - Math.max(half, 1)} y={y} width={Math.max(half * 2, 2)} height={barHeight} rx={4} className={reached === 0 ? "fill-track" : "fill-accent"} />
            <text x={width} y={y + barHeight / 2} textAnchor="end" dominantBaseline="central" className="numerals fill-ink text-base font-semibold">
              {formatCount(reached)}
              {index === 0 || before === 0 ? null : (
                <tspan className="fill-ink-faint font-normal" dx={8}>
                  {formatShare(reached / before)}
                </tspan>
              )}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
