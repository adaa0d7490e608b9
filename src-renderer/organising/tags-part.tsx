import { useState } from "react";
import { Plus } from "lucide-react";
import { useStore } from "zustand";
import { useAnswer, useServices } from "../app/context.ts";
import { Problem } from "../ui/notice.tsx";
import { TagChip } from "./tag-chip.tsx";
import { TagField } from "./tag-field.tsx";
import { words } from "../words/words.ts";

/** The tags of one candidate, and the field for another. */
export function TagsPart({ candidateId, version }: { candidateId: string; version: number }) {
  const { tags } = useServices();
  const { tags: known, revision } = useStore(tags.store);
  const { data, failure, retry } = useAnswer("tags.of", { candidateId }, `${String(version)}/${String(revision)}`);
  const own = data?.tags ?? [];
  const [adding, setAdding] = useState(false);
  return (
    <section aria-label={words.organising.tags.title}>
      <div className="mb-1.5 flex items-baseline gap-2 text-xs text-ink-faint">
        <h3 className="font-semibold">{words.organising.tags.title}</h3>
        <button
          type="button"
          aria-label={words.organising.tags.add}
          title={words.organising.tags.add}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
          className="-my-1 ml-auto flex size-6 items-center justify-center self-center rounded text-ink-faint hover:bg-hover hover:text-ink"
        >
          <Plus aria-hidden className="size-3.5" />
        </button>
      </div>
      {failure !== null ? <Problem thrown={failure} onRetry={retry} /> : null}
      {own.length === 0 ? (
        adding || data === null || known.length > 0 ? null : <p className="text-ink-faint">{words.organising.tags.none}</p>
      ) : (
        <ul className="flex flex-wrap gap-1">
          {own.map((tag) => (
            <li key={tag.tagId} className="flex">
              <TagChip tag={tag} onRemove={() => void tags.takeOff([candidateId], [tag])} />
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <TagField
          without={new Set(own.map(({ tagId }) => tagId))}
          onChoose={(name) => void tags.add([candidateId], [name])}
          onLeave={() => setAdding(false)}
          className="mt-2 rounded-lg bg-sunken p-1.5"
        />
      ) : null}
    </section>
  );
}
