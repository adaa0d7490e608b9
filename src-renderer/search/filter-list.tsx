import { useState } from "react";
import { Check } from "lucide-react";
import { useStore } from "zustand";
import { useAnswer, useServices } from "../app/context.ts";
import { TagDot } from "../organising/tag-chip.tsx";
import { words } from "../words/words.ts";
import { cx } from "../ui/cx.ts";
import { formatCount } from "../ui/numbers.ts";
import { Problem } from "../ui/notice.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { chosenIn, optionsOf, toggled, type FilterName, type FilterOption } from "./filter-choices.ts";

/**
 * The values of a filter, with how many candidates each would leave. Only the most frequent are shown: a field finds other skills, and
 * what is typed of a place finds other places.
 */
export function FilterChoices({ list }: { list: FilterName }) {
  const { search } = useServices();
  const place = useStore(search.store, (state) => state.filters.place);
  const [skill, setSkill] = useState("");
  return (
    <>
      {list === "skills" ? <SearchField label={words.organising.filters.findSkill} placeholder={words.organising.filters.findSkill} value={skill} onChange={setSkill} className="m-1.5" /> : null}
      <Choices list={list} naming={list === "skills" ? skill.trim() : list === "locations" ? place : ""} />
    </>
  );
}

function Choices({ list, naming }: { list: FilterName; naming: string }) {
  const { search, candidates, tags } = useServices();
  const query = useStore(search.store, (state) => (state.problem === null ? state.query : ""));
  const filters = useStore(search.store, (state) => state.filters);
  const revision = useStore(candidates.store, (state) => state.revision);
  const tagging = useStore(tags.store, (state) => state.revision);
  const { data, failure, retry } = useAnswer("search.facets", naming === "" ? { query, filters } : { query, filters, naming }, `${String(revision)}/${String(tagging)}`);
  // Each choice asks for other counts. Until they are there the last ones stay, and with them what has the focus.
  const [last, setLast] = useState(data);
  if (data !== null && data !== last) setLast(data);
  const shown = data ?? last;
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (shown === null) return <Skeleton lines={5} className="p-2" />;
  const options = optionsOf(shown, list);
  if (options.length === 0) {
    return <p className="px-2 py-1.5 text-ink-soft">{naming !== "" ? words.organising.filters.noneSo : list === "tags" ? words.organising.filters.noTags : words.search.filters.unknown}</p>;
  }
  return (
    <ul>
      {options.map((option) => (
        <Choice key={option.value} list={list} option={option} />
      ))}
    </ul>
  );
}

function Choice({ list, option: { value, name: label, count } }: { list: FilterName; option: FilterOption }) {
  const { search, tags } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  const color = useStore(tags.store, (state) => (list === "tags" ? state.tags.find(({ tagId }) => tagId === value)?.color : undefined));
  const checked = chosenIn(filters, list).includes(value);
  return (
    <li>
      <button
        type="button"
        role="checkbox"
        aria-checked={checked}
        disabled={count === 0 && !checked}
        // A place that is chosen takes the place of what was typed to find it.
        onClick={() => search.setFilters(toggled(list === "locations" ? { ...filters, place: "" } : filters, list, value))}
        className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-hover disabled:text-ink-faint disabled:hover:bg-transparent"
      >
        <span aria-hidden className={cx("flex size-4 shrink-0 items-center justify-center rounded border", checked ? "border-accent bg-accent text-on-accent" : "border-control")}>
          {checked ? <Check className="size-3" /> : null}
        </span>
        {color === undefined ? null : <TagDot color={color} />}
        <span className="min-w-0 flex-1 truncate">{label}</span>
        <span className="numerals text-xs text-ink-faint">{formatCount(count)}</span>
      </button>
    </li>
  );
}
