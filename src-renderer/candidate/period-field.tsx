import { useState } from "react";
import type { ProfileEdit } from "../../src-preload/contract.ts";
import { formatPeriod } from "../ui/format.ts";
import { words } from "../words/words.ts";
import { Field, type Leave } from "./field.tsx";
import { InPlace, InPlaceInput } from "./in-place.tsx";
import { readMonth } from "./months.ts";

interface Period {
  start: string | null;
  end: string | null;
  current: boolean;
}

interface PeriodFieldProps {
  /** "employment.1" */
  entry: string;
  period: Period;
  /** A job may go on; a school is given without. */
  mayGoOn: boolean;
}

/** From when to when, corrected as two months. */
export function PeriodField({ entry, period, mayGoOn }: PeriodFieldProps) {
  const shown = formatPeriod(period.start, period.end, period.current);
  return (
    <Field
      fields={[`${entry}.start`, `${entry}.end`, ...(mayGoOn ? [`${entry}.current`] : [])]}
      label={words.candidate.fields.dates}
      shown={shown === "" ? null : shown}
      missing={words.candidate.missing.dates}
      editor={(leave) => <PeriodEditor entry={entry} period={period} mayGoOn={mayGoOn} leave={leave} />}
    />
  );
}

function PeriodEditor({ entry, period, mayGoOn, leave }: PeriodFieldProps & { leave: Leave }) {
  const [from, setFrom] = useState(period.start ?? "");
  const [to, setTo] = useState(period.end ?? "");
  const [current, setCurrent] = useState(period.current);
  const edits = (): readonly ProfileEdit[] | string => {
    const start = readMonth(from);
    const end = current ? null : readMonth(to);
    if (start === undefined || end === undefined) return words.candidate.notAMonth;
    if (start !== null && end !== null && end.slice(0, start.length) < start.slice(0, end.length)) return words.candidate.endBeforeBeginning;
    const set = (part: string, value: string | boolean | null): ProfileEdit => ({ op: "set", field: `${entry}.${part}`, value });
    return [
      ...(start === period.start ? [] : [set("start", start)]),
      ...(current === period.current ? [] : [set("current", current)]),
      ...(end === period.end ? [] : [set("end", end)]),
    ];
  };
  return (
    <InPlace label={words.candidate.fields.dates} edits={edits} done={words.candidate.datesCorrected} leave={leave} className="gap-3 text-ink">
      <InPlaceInput first label={words.candidate.fromMonth} placeholder={words.candidate.monthExample} value={from} onChange={setFrom} className="w-18" />
      <span aria-hidden>–</span>
      {current ? null : <InPlaceInput label={words.candidate.toMonth} placeholder={words.candidate.laterMonthExample} value={to} onChange={setTo} className="w-18" />}
      {mayGoOn ? (
        <label className="flex items-center gap-1 whitespace-nowrap">
          <input type="checkbox" checked={current} onChange={(event) => setCurrent(event.target.checked)} className="size-3.5 accent-accent" />
          {words.candidate.stillThere}
        </label>
      ) : null}
    </InPlace>
  );
}
