import { useRef } from "react";
import * as Slider from "@radix-ui/react-slider";
import { RotateCcw } from "lucide-react";
import { useStore } from "zustand";
import { defaultWeights, type Weights } from "../../src-preload/domain.ts";
import { useServices } from "../app/context.ts";
import { formatPercent } from "../ui/numbers.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Tip } from "../ui/tip.tsx";
import { words } from "../words/words.ts";
import { termColor } from "./term-colors.ts";
import { moveTerm, samePercents, termMeaning, termName, terms, toPercents, type Percents, type Term } from "./weights.ts";

const said = words.ranking.weights;

/** The legend of the score bars, and at the same time how much each of their parts counts. */
export function WeightSliders({ weights }: { weights: Weights }) {
  const { ranking } = useServices();
  const moving = useStore(ranking.store, (state) => state.moving);
  const percents = moving ?? toPercents(weights);
  /** Where the sliders were when one was picked up. */
  const origin = useRef<Percents | null>(null);
  const change = (term: Term, value: number): void => {
    origin.current ??= percents;
    ranking.setWeights(moveTerm(origin.current, term, value));
  };
  return (
    <div role="group" aria-label={said.title} className="flex items-center gap-5">
      {terms.map((term) => (
        <WeightSlider
          key={term}
          term={term}
          percent={percents[term]}
          onChange={(value) => change(term, value)}
          onDone={() => {
            origin.current = null;
          }}
        />
      ))}
      <IconButton
        icon={RotateCcw}
        label={said.reset}
        disabled={samePercents(percents, toPercents(defaultWeights))}
        onClick={() => ranking.setWeights(toPercents(defaultWeights))}
      />
    </div>
  );
}

interface WeightSliderProps {
  term: Term;
  percent: number;
  onChange(percent: number): void;
  onDone(): void;
}

function WeightSlider({ term, percent, onChange, onDone }: WeightSliderProps) {
  return (
    <div className="flex items-center gap-2">
      <Tip text={termMeaning[term]}>
        <span className="flex items-center gap-1.5 text-xs text-ink-soft">
          <span aria-hidden className={`size-2.5 rounded-[3px] ${termColor[term]}`} />
          {termName[term]}
        </span>
      </Tip>
      <Slider.Root
        value={[percent]}
        min={0}
        max={100}
        step={1}
        onValueChange={([value]) => value !== undefined && onChange(value)}
        onValueCommit={onDone}
        className="relative flex h-6 w-16 touch-none items-center select-none"
      >
        <Slider.Track className="relative h-1 flex-1 rounded-full bg-track">
          <Slider.Range className={`absolute h-full rounded-full ${termColor[term]}`} />
        </Slider.Track>
        <Slider.Thumb
          aria-label={said.of(termName[term])}
          aria-valuetext={formatPercent(percent)}
          className="block size-4 rounded-full border-2 border-control bg-raised shadow-[0_1px_2px_rgb(0_0_0/0.2)] hover:border-ink-soft"
        />
      </Slider.Root>
      <span className="numerals w-10 text-right text-xs font-medium whitespace-nowrap">{formatPercent(percent)}</span>
    </div>
  );
}
