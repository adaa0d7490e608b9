import { useState } from "react";
import * as Popover from "@radix-ui/react-popover";
import { ChevronDown, X } from "lucide-react";
import { useStore } from "zustand";
import { noFilters } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { TagSheet } from "../organising/tag-sheet.tsx";
import { words } from "../words/words.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { FilterChoices } from "./filter-list.tsx";
import { chosenIn, filterGroups, typedIn, without, type FilterGroup } from "./filter-choices.ts";
import { isFiltered } from "./search-store.ts";
import { SinceFilter, WordsFilter, YearsFilter } from "./typed-filters.tsx";

/** What narrows the list: each filter with what it would leave. */
export function SearchFiltersBar() {
  const { search } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  const [managing, setManaging] = useState(false);
  return (
    <div role="group" aria-label="Filters" className="flex flex-wrap items-center gap-1.5">
      {filterGroups.map((group) => (
        <FilterButton key={group.title} group={group} onManageTags={() => setManaging(true)} />
      ))}
      {isFiltered(filters) ? (
        <Button look="quiet" size="small" onClick={() => search.setFilters(noFilters)}>
          Clear filters
        </Button>
      ) : null}
      <TagSheet open={managing} onOpenChange={setManaging} />
    </div>
  );
}

function FilterButton({ group, onManageTags }: { group: FilterGroup; onManageTags(): void }) {
  const { search } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  const [open, setOpen] = useState(false);
  const { title, list } = group;
  const typed = typedIn(filters, group);
  const isSet = typed !== null || (list !== null && chosenIn(filters, list).length > 0);
  return (
    <span className="inline-flex">
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <button
            type="button"
            className={cx(
              "inline-flex h-7 max-w-64 items-center gap-1 rounded-full border px-2.5 text-xs font-medium transition-colors",
              isSet ? "rounded-r-none border-accent-line bg-accent-soft text-ink" : "border-line-strong text-ink-soft hover:bg-hover hover:text-ink",
            )}
          >
            <span className="truncate">
              {title}
              {isSet ? ": " : null}
              {typed}
              {list === null || chosenIn(filters, list).length === 0 ? null : (
                <>
                  {typed === null ? null : ", "}
                  <ChosenNames list={list} />
                </>
              )}
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
            className="z-50 max-h-[60vh] w-72 animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-1.5 shadow-lift"
          >
            {group.id === "title" ? <WordsFilter name="title" label={words.organising.filters.titleWords} placeholder={words.organising.filters.titlePlaceholder} /> : null}
            {group.id === "location" ? <WordsFilter name="place" label={words.organising.filters.placeWords} placeholder={words.organising.filters.placePlaceholder} /> : null}
            {group.id === "years" ? <YearsFilter /> : null}
            {group.id === "added" ? <SinceFilter /> : null}
            {list === null ? null : <FilterChoices list={list} />}
            {group.id === "tags" ? (
              <Button
                look="quiet"
                size="small"
                className="mt-1 w-full"
                onClick={() => {
                  setOpen(false);
                  onManageTags();
                }}
              >
                {words.organising.tags.manage}
              </Button>
            ) : null}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {isSet ? (
        <button
          type="button"
          aria-label={`Take away the filter ${title}`}
          onClick={() => search.setFilters(without(filters, group))}
          className="inline-flex h-7 w-6 items-center justify-center rounded-r-full border border-l-0 border-accent-line bg-accent-soft text-ink-soft hover:text-ink"
        >
          <X aria-hidden className="size-3" />
        </button>
      ) : null}
    </span>
  );
}

/** Names come with the counts, whatever is typed; until they are there a filter is called by its value. */
function ChosenNames({ list }: { list: NonNullable<FilterGroup["list"]> }) {
  const { search, tags } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  const known = useStore(tags.store, (state) => state.tags);
  const facets = useAnswer("search.facets", { query: "", filters }).data;
  const options: readonly { value: string | number; name: string }[] = list === "tags" ? known.map(({ tagId, name }) => ({ value: tagId, name })) : (facets?.[list] ?? []);
  return <>{chosenIn(filters, list).map((value) => options.find((option) => option.value === value)?.name ?? String(value)).join(list === "skills" || list === "tags" ? " and " : " or ")}</>;
}
