import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { X } from "lucide-react";
import { useStore } from "zustand";
import { usePlace, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { placeCard, type Size } from "./place-card.ts";
import { tourSteps, type TourStep } from "./tour-store.ts";
import { useTarget } from "./use-target.ts";
import { words } from "../words/words.ts";

/** The tour's card beside what it is about. Everything else can be used meanwhile. */
export function TourCard() {
  const { tour } = useServices();
  const step = useStore(tour.store, (state) => state.step);
  return step === null ? null : <Card step={step} />;
}

function Card({ step }: { step: TourStep }) {
  const { tour } = useServices();
  const { preparing, jobId } = useStore(tour.store);
  const target = useTarget(step);
  const card = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 352, height: 180 });
  const { title, text } = words.tour.steps[step === "job" && jobId !== null ? "ownJob" : step];
  const at = tourSteps.indexOf(step) + 1;
  useFirstCandidate(step);

  useLayoutEffect(() => {
    const { offsetWidth: width, offsetHeight: height } = card.current ?? { offsetWidth: 0, offsetHeight: 0 };
    setSize({ width, height });
  }, [step, text]);
  // Each step is read out, and Tab goes on from here.
  useEffect(() => card.current?.focus({ preventScroll: true }), [step]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    tour.leave();
  };
  const place = placeCard(target, size, { width: window.innerWidth, height: window.innerHeight });
  return (
    <div
      ref={card}
      role="dialog"
      aria-label={words.tour.name(at, tourSteps.length)}
      aria-describedby="tour-text"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      style={place}
      className="fixed z-30 w-[22rem] max-w-[92vw] animate-rise rounded-xl border border-accent-line bg-raised p-4 shadow-lift outline-none"
    >
      <div className="flex items-start gap-2">
        <h2 className="flex-1 text-base font-semibold text-balance">{title}</h2>
        <IconButton icon={X} label={words.tour.leave} shortcut={words.app.keyNames.Escape} className="-mt-1 -mr-1" onClick={tour.leave} />
      </div>
      <p id="tour-text" className="mt-1 text-pretty text-ink-soft">
        {text}
      </p>
      <div className="mt-3 flex items-center gap-2">
        <p className="numerals flex-1 text-xs text-ink-faint">{preparing ? words.tour.preparing : words.tour.progress(at, tourSteps.length)}</p>
        {at === 1 ? null : (
          <Button size="small" look="quiet" onClick={tour.back}>
            {words.tour.back}
          </Button>
        )}
        <Button size="small" look="primary" aria-disabled={preparing} onClick={() => void tour.next()}>
          {at === tourSteps.length ? words.tour.done : words.tour.next}
        </Button>
      </div>
    </div>
  );
}

/** From the step on that is about one candidate, the first of the ranking is open, once there is one. */
function useFirstCandidate(step: TourStep): void {
  const { navigation, ranking } = useServices();
  const place = usePlace();
  const first = useStore(ranking.store, ({ view }) => (place.name === "ranking" && view?.job.jobId === place.jobId ? (view.rows[0]?.candidateId ?? null) : null));
  const opened = useRef<TourStep | null>(null);
  const isAbout = step === "why" || step === "shortlist";
  useEffect(() => {
    if (!isAbout || first === null || place.name !== "ranking" || opened.current === step) return;
    opened.current = step;
    if (place.candidateId === null) navigation.adjust({ ...place, candidateId: first });
  }, [isAbout, step, first, place, navigation]);
}
