import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { formatExactPoints, formatPoints } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

const said = words.ranking.score;

/** How points are written now: as one says them, or to the last digit, as they add up. */
export function usePoints(): (points: number) => string {
  const { ranking } = useServices();
  return useStore(ranking.store, (state) => state.exact) ? formatExactPoints : formatPoints;
}

export const signOf = (points: number): "+" | "−" => (points < 0 ? "−" : "+");

/** What is added or taken: "+1.2", "−0.4". */
export const signed = (points: number, written: (points: number) => string): string => `${signOf(points)}${written(Math.abs(points))}`;

interface PointsProps {
  /** Of 100. */
  of: number;
  sign?: "+" | "−";
  className?: string;
}

/** Points, with their last digit for the pointer. */
export function Points({ of, sign = undefined, className }: PointsProps) {
  const written = usePoints();
  return (
    <span title={formatExactPoints(of)} className={className}>
      {sign}
      {written(of)}
    </span>
  );
}

/** Points that stand among others with their sum: in hundredths, as they add up. */
export const ExactPoints = ({ of, sign = undefined }: Pick<PointsProps, "of" | "sign">) => (
  <>
    {sign}
    {formatExactPoints(of)}
  </>
);

/** Shows all points of the explanation to the last digit, or rounded again. */
export function ExactSwitch() {
  const { ranking } = useServices();
  const exact = useStore(ranking.store, (state) => state.exact);
  return (
    <button type="button" aria-pressed={exact} title={said.exactHint} onClick={() => ranking.showExact(!exact)} className="rounded text-xs font-semibold text-accent hover:underline">
      {exact ? said.rounded : said.exact}
    </button>
  );
}
