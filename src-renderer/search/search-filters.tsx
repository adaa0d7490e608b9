import { useState } from "react";
import * as Popover from "@radix-ui/react-popover";
import { Check, ChevronDown, X } from "lucide-react";
import { useStore } from "zustand";
import { noFilters, type SearchFacets, type SearchFilters } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { formatCount } from "../ui/format.ts";
import { Problem } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { chosenIn, toggled, type FilterName } from "./filter-choices.ts";
import { isFiltered } from "./search-store.ts";

const titles: readonly { name: FilterName; title: string }[] = [
  { name: "locations", title: "Location" },
  { name: "years", title: "Years" },
  { name: "skills", title: "Skill" },
  { name: "degrees", title: "Degree" },
  { name: "tags", title: "Tag" },
  { name: "addedWithin", title: "Added" },
];

/** What narrows the list: each filter with what it would leave. */
export function SearchFiltersBar() {
  const { search } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  return (
    <div role="group" aria-label="Filters" className="flex flex-wrap items-center gap-1.5">
      {titles.map(({ name, title }) => (
        <FilterButton key={name} name={name} title={title} />
      ))}
      {isFiltered(filters) ? (
        <Button look="quiet" size="small" onClick={() => search.setFilters(noFilters)}>
          Clear filters
        </Button>
      ) : null}
    </div>
  );
}

function FilterButton({ name, title }: { name: FilterName; title: string }) {
  const { search } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  const [open, setOpen] = useState(false);
  const chosen = chosenIn(filters, name);
  return (
    <span className="inline-flex">
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <button
            type="button"
            className={cx(
              "inline-flex h-7 max-w-64 items-center gap-1 rounded-full border px-2.5 text-xs font-medium transition-colors",
              chosen.length > 0 ? "rounded-r-none border-accent-line bg-accent-soft text-ink" : "border-line-strong text-ink-soft hover:bg-hover hover:text-ink",
            )}
          >
            <span className="truncate">
              {title}
              {chosen.length === 0 ? null : ": "}
              {chosen.length === 0 ? null : <ChosenNames name={name} />}
            </span>
            <ChevronDown aria-hidden className="size-3 shrink-0" />
          </button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            aria-label={`Filter by ${title.toLowerCase()}`}
            align="start"
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-h-[60vh] w-64 animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-1.5 shadow-lift"
          >
            <Choices name={name} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {chosen.length === 0 ? null : (
        <button
          type="button"
          aria-label={`Take away the filter ${title}`}
          onClick={() => search.setFilters({ ...filters, [name]: noFilters[name] })}
          className="inline-flex h-7 w-6 items-center justify-center rounded-r-full border border-l-0 border-accent-line bg-accent-soft text-ink-soft hover:text-ink"
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  );
}

function useFacets(): ReturnType<typeof useAnswer<"search.facets">> {
  const { search, candidates } = useServices();
  const query = useStore(search.store, (state) => (state.problem === null ? state.query : ""));
  const filters = useStore(search.store, (state) => state.filters);
  const revision = useStore(candidates.store, (state) => state.revision);
  return useAnswer("search.facets", { query, filters }, revision);
}

/** Names come with the counts, whatever is typed; until they are there a filter is called by its value. */
function ChosenNames({ name }: { name: FilterName }) {
  const { search } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  const facets = useAnswer("search.facets", { query: "", filters }).data;
  const options: readonly { value: string | number; name: string }[] = facets?.[name] ?? [];
  return <>{chosenIn(filters, name).map((value) => options.find((option) => option.value === value)?.name ?? String(value)).join(name === "skills" || name === "tags" ? " and " : " or ")}</>;
}

function Choices({ name }: { name: FilterName }) {
  const { data, failure, retry } = useFacets();
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null) return <Skeleton lines={5} className="p-2" />;
  const options = optionsOf(data, name);
  if (options.length === 0) return <p className="px-2 py-1.5 text-ink-soft">Nothing is known of this for the candidates found.</p>;
  return (
    <ul>
      {options.map((option) => (
        <Choice key={option.value} name={name} option={option} />
      ))}
    </ul>
  );
}

const optionsOf = (facets: SearchFacets, name: FilterName): readonly { value: string | number; name: string; count: number }[] => facets[name];

function Choice({ name, option: { value, name: label, count } }: { name: FilterName; option: { value: string | number; name: string; count: number } }) {
  const { search } = useServices();
  const filters: SearchFilters = useStore(search.store, (state) => state.filters);
  const checked = chosenIn(filters, name).includes(value);
  return (
    <li>
      <button
        type="button"
        role="checkbox"
        aria-checked={checked}
        disabled={count === 0 && !checked}
        onClick={() => search.setFilters(toggled(filters, name, value))}
        className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-hover disabled:text-ink-faint disabled:hover:bg-transparent"
      >
        <span aria-hidden className={cx("flex size-4 shrink-0 items-center justify-center rounded border", checked ? "border-accent bg-accent text-on-accent" : "border-control")}>
          {checked ? <Check className="size-3" /> : null}
        </span>
        <span className="min-w-0 flex-1 truncate">{label}</span>
        <span className="numerals text-xs text-ink-faint">{formatCount(count)}</span>
      </button>
    </li>
  );
}
