import { useId, useState } from "react";
import { useStore } from "zustand";
import type { SearchFilters } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { words } from "../words/words.ts";
import { useTyping } from "./use-typing.ts";

const field = "h-8 min-w-0 rounded-md border border-control bg-surface px-2 text-sm";

/** Words that the title or the place must hold. */
export function WordsFilter({ of, label, placeholder }: { of: "title" | "place"; label: string; placeholder: string }) {
  const { search } = useServices();
  const value = useStore(search.store, (state) => state.filters[of]);
  const later = useTyping();
  const [typed, setTyped] = useState(value);
  const [applied, setApplied] = useState(value);
  const id = useId();
  // It was changed elsewhere: a place was chosen in its stead.
  if (value !== applied) {
    setApplied(value);
    setTyped(value);
  }
  const apply = (next: string): void => {
    const { filters } = search.store.getState();
    // Enter takes it at once, and the rest after it has nothing left to do.
    if (filters[of] === next.trim()) return;
    setApplied(next.trim());
    search.setFilters({ ...filters, [of]: next.trim() });
  };
  return (
    <div className="p-1.5">
      <label htmlFor={id} className="block text-xs text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        value={typed}
        maxLength={200}
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          later(() => apply(next));
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply(typed);
        }}
        className={`${field} mt-1 w-full`}
      />
    </div>
  );
}

const yearsIn = (typed: string): number | null => {
  const years = Number(typed.trim().replace(",", "."));
  return typed.trim() === "" || !Number.isFinite(years) || years < 0 || years > 99 ? null : years;
};

/** From and to, both counting; empty is open. */
export function YearsFilter() {
  const { search } = useServices();
  const filters = useStore(search.store, (state) => state.filters);
  return (
    <div className="flex items-center gap-2 p-1.5">
      <YearsField of="yearsFrom" label={words.organising.filters.fromField} first={filters.yearsFrom} before={words.organising.filters.from} />
      <YearsField of="yearsTo" label={words.organising.filters.toField} first={filters.yearsTo} before={words.organising.filters.to} />
      <span className="text-xs text-ink-soft">{words.organising.filters.years}</span>
    </div>
  );
}

function YearsField({ of, label, first, before }: { of: "yearsFrom" | "yearsTo"; label: string; first: number | null; before: string }) {
  const { search } = useServices();
  const [typed, setTyped] = useState(first === null ? "" : String(first));
  const later = useTyping();
  return (
    <>
      <span aria-hidden className="text-xs text-ink-soft">
        {before}
      </span>
      <input
        aria-label={label}
        inputMode="decimal"
        value={typed}
        maxLength={5}
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          later(() => search.setFilters({ ...search.store.getState().filters, [of]: yearsIn(next) }));
        }}
        className={`${field} numerals w-14 text-right`}
      />
    </>
  );
}

export function SinceFilter() {
  const { search } = useServices();
  const value = useStore(search.store, (state) => state.filters.addedSince);
  /** As it stands in the field: while its year is typed, the field holds days of the year 2, and taking those away would take away what is typed. */
  const [typed, setTyped] = useState(value ?? "");
  const [applied, setApplied] = useState(value);
  const id = useId();
  if (value !== applied) {
    setApplied(value);
    setTyped(value ?? "");
  }
  const setDay = (day: string): void => {
    setTyped(day);
    const addedSince: SearchFilters["addedSince"] = /^[12]\d{3}-\d\d-\d\d$/.test(day) ? day : null;
    if (addedSince === value) return;
    setApplied(addedSince);
    search.setFilters({ ...search.store.getState().filters, addedSince });
  };
  return (
    <div className="flex items-center gap-2 p-1.5">
      <label htmlFor={id} className="text-xs text-ink-soft">
        {words.organising.filters.addedSince}
      </label>
      <input id={id} type="date" value={typed} onChange={(event) => setDay(event.target.value)} className={`${field} numerals flex-1`} />
    </div>
  );
}
