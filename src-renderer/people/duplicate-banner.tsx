import { useEffect } from "react";
import { UsersRound } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { useBlind } from "../blind/use-blind.ts";
import { candidateName, fileName } from "../ui/format.ts";
import { words } from "../words/words.ts";
import { whyInWords } from "./pair-words.ts";

/** Over a candidate who may be someone else in the library, too. */
export function DuplicateBanner({ candidateId }: { candidateId: string }) {
  const { people } = useServices();
  const pair = useStore(people.store, ({ pairs }) => pairs.find(({ candidates }) => candidates.some((each) => each.candidateId === candidateId)));
  const loads = useStore(people.store, (state) => state.loads);
  const blind = useBlind();
  useEffect(() => {
    people.lookUp(candidateId);
  }, [people, candidateId, loads]);
  const other = pair?.candidates.find((each) => each.candidateId !== candidateId);
  if (pair === undefined || other === undefined) return null;
  if (blind) return <p className="border-b border-line bg-unknown-soft px-5 py-2">{words.blind.duplicates}</p>;
  const name = candidateName(other);
  return (
    <section aria-label={words.people.duplicate} className="flex items-start gap-2.5 border-b border-line bg-unknown-soft px-5 py-2">
      <UsersRound aria-hidden className="mt-1 size-4 shrink-0 text-unknown" strokeWidth={1.75} />
      <p className="min-w-0 flex-1 pt-0.5">
        {words.people.sameAs(other.name === null ? name : words.people.nameAndFile(name, fileName(other.file)), whyInWords(pair))}
      </p>
      <span className="flex shrink-0 gap-1.5">
        <Button size="small" onClick={() => people.compare(pair.pairId)}>
          {words.people.compare}
        </Button>
        <Button size="small" onClick={() => void people.merge(pair, candidateId)}>
          {words.people.merge}
        </Button>
        <Button size="small" onClick={() => void people.keepApart(pair)}>
          {words.people.keepApart}
        </Button>
      </span>
    </section>
  );
}
