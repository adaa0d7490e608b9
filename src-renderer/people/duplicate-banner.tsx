import { UsersRound } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { candidateName, fileName } from "../ui/format.ts";
import { whyInWords } from "./pair-words.ts";

/** Over a candidate who may be someone else in the library, too. */
export function DuplicateBanner({ candidateId }: { candidateId: string }) {
  const { people } = useServices();
  const pair = useStore(people.store, ({ pairs }) => pairs.find(({ candidates }) => candidates.some((each) => each.candidateId === candidateId)));
  const other = pair?.candidates.find((each) => each.candidateId !== candidateId);
  if (pair === undefined || other === undefined) return null;
  return (
    <section aria-label="Probable duplicate" className="flex items-start gap-2.5 border-b border-line bg-unknown-soft px-5 py-2">
      <UsersRound aria-hidden className="mt-1 size-4 shrink-0 text-unknown" strokeWidth={1.75} />
      <p className="min-w-0 flex-1 pt-0.5">
        Probably the same person as <span className="font-medium">{candidateName(other)}</span>
        {other.name === null ? null : <span className="text-ink-soft"> ({fileName(other.file)})</span>}: {whyInWords(pair)}.
      </p>
      <span className="flex shrink-0 gap-1.5">
        <Button size="small" onClick={() => people.compare(pair.pairId)}>
          Compare
        </Button>
        <Button size="small" onClick={() => void people.merge(pair, candidateId)}>
          Merge
        </Button>
        <Button size="small" onClick={() => void people.keepApart(pair)}>
          Keep apart
        </Button>
      </span>
    </section>
  );
}
