import { Compass } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";

/** On an empty library: the offer to be shown around. Once answered it does not come back. */
export function TourOffer() {
  const { tour } = useServices();
  const offered = useStore(tour.store, (state) => state.offered);
  if (!offered) return null;
  return (
    <section aria-label={words.tour.offer.title} className="mx-auto mb-6 flex w-[34rem] max-w-full items-start gap-4 rounded-xl border border-line bg-raised px-5 py-4 text-left">
      <Compass aria-hidden className="mt-0.5 size-6 shrink-0 text-accent" strokeWidth={1.5} />
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold">{words.tour.offer.title}</h2>
        <p className="mt-0.5 text-pretty text-ink-soft">{words.tour.offer.text}</p>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <Button look="primary" size="small" onClick={() => void tour.startWithSamples()}>
            {words.tour.offer.start}
          </Button>
          <Button look="quiet" size="small" onClick={tour.decline} title={words.tour.offer.later}>
            {words.tour.offer.no}
          </Button>
        </div>
      </div>
    </section>
  );
}
