import { useState, type ReactElement } from "react";
import * as Popover from "@radix-ui/react-popover";
import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { TagSheet } from "../organising/tag-sheet.tsx";
import { Button } from "../ui/button.tsx";
import { words } from "../words/words.ts";
import { saidOf, type FilterGroup } from "./filter-choices.ts";
import { FilterChoices } from "./filter-list.tsx";
import { SinceFilter, WordsFilter, YearsFilter } from "./typed-filters.tsx";

/** What a filter is set to, in few words; null where it is not set. */
export function useFilterSaid(group: FilterGroup): string | null {
  const { search, tags } = useServices();
  const { filters, skillNames } = useStore(search.store);
  const known = useStore(tags.store, (state) => state.tags);
  return saidOf(filters, group, { tags: known, skills: skillNames });
}

/** A filter's own controls, opened by `trigger`: one element that can take a ref. */
export function FilterPopover({ group, trigger }: { group: FilterGroup; trigger: ReactElement }) {
  const [open, setOpen] = useState(false);
  const [managing, setManaging] = useState(false);
  const said = words.organising.filters;
  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger asChild>{trigger}</Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            aria-label={words.search.filters.by[group.id]}
            align="start"
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-h-[60vh] w-72 animate-appear overflow-y-auto rounded-xl border border-line bg-raised p-1.5 shadow-lift"
          >
            {group.id === "title" ? <WordsFilter of="title" label={said.titleWords} placeholder={said.titlePlaceholder} /> : null}
            {group.id === "location" ? <WordsFilter of="place" label={said.placeWords} placeholder={said.placePlaceholder} /> : null}
            {group.id === "years" ? <YearsFilter /> : null}
            {group.id === "added" ? <SinceFilter /> : null}
            {group.list === null ? null : <FilterChoices list={group.list} />}
            {group.id === "tags" ? (
              <Button
                look="quiet"
                size="small"
                className="mt-1 w-full"
                onClick={() => {
                  setOpen(false);
                  setManaging(true);
                }}
              >
                {words.organising.tags.manage}
              </Button>
            ) : null}
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {group.id === "tags" ? <TagSheet open={managing} onOpenChange={setManaging} /> : null}
    </>
  );
}
