import { X } from "lucide-react";
import { useStore } from "zustand";
import type { LogEntry, Reproduction } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { cx } from "../ui/cx.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { formatMoment } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

const said = words.log;

/** One entry opened: what it says in plain words, what was typed, and its place in the chain. */
export function LogEntryPanel({ entry }: { entry: LogEntry }) {
  const { log } = useServices();
  const { seq, at, by, said: { title, sentence, facts }, texts, hash, previous, kind } = entry;
  const typed = Object.entries(texts).filter(([name]) => name in said.typed);
  return (
    <aside aria-label={said.entry(seq)} className="flex w-[26rem] shrink-0 flex-col border-l border-line bg-raised">
      <header className="flex items-start gap-3 px-4 pt-3 pb-2">
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{title}</h2>
          <p className="numerals text-xs text-ink-faint">{[said.entry(seq), formatMoment(at), by === "" ? said.winnow : by].join(" · ")}</p>
        </div>
        <IconButton icon={X} label={said.close} onClick={() => log.open(null)} />
      </header>
      <div tabIndex={0} role="region" aria-label={title} className="min-h-0 flex-1 space-y-4 overflow-y-auto px-4 pb-6 outline-offset-[-2px]">
        <p className="text-pretty">{sentence}</p>
        {typed.map(([name, text]) => (
          <div key={name}>
            <h3 className="text-xs font-medium text-ink-faint">{said.typed[name]}</h3>
            <p className={cx("whitespace-pre-wrap", text === null && "text-ink-faint italic")}>{text ?? said.erased}</p>
          </div>
        ))}
        {kind === "ranking.shown" ? <Again seq={seq} /> : null}
        {facts.length === 0 ? null : (
          <dl className="space-y-2">
            {facts.map(([label, values]) => <Fact key={label} label={label} values={values} />)}
          </dl>
        )}
        <dl className="space-y-2 border-t border-line pt-3">
          <Fact label={said.hash} values={[hash]} />
          <Fact label={said.previous} values={[previous]} />
        </dl>
      </div>
    </aside>
  );
}

const isHash = /[0-9a-f]{64}/;
const hashLook = "font-mono text-xs break-all text-ink-soft select-all";

function Fact({ label, values }: { label: string; values: readonly string[] }) {
  const [only, more] = values;
  return (
    <div>
      <dt className="text-xs font-medium text-ink-faint">{label}</dt>
      <dd className="numerals text-pretty">
        {more === undefined ? <Value text={only ?? ""} /> : <ul className="space-y-1">{values.map((value, at) => <li key={at} className="pl-3 -indent-3"><Value text={value} /></li>)}</ul>}
      </dd>
    </div>
  );
}

const Value = ({ text }: { text: string }) => <span className={cx(isHash.test(text) && hashLook)}>{text}</span>;

function Again({ seq }: { seq: number }) {
  const { log } = useServices();
  const result = useStore(log.store, ({ again }) => again.get(seq));
  return (
    <div>
      <Button size="small" disabled={result === null} onClick={() => log.reproduce(seq)}>
        {said.again}
      </Button>
      <div role="status" className="mt-1.5">
        {result === undefined ? null : result === null ? (
          <p className="text-ink-soft">{said.makingAgain}</p>
        ) : (
          <>
            <p className={result.same ? "text-pass" : "text-fail"}>{result.same ? said.same : said.other(result.firstDifference?.place ?? null)}</p>
            {result.same ? null : <Places places={result.places} />}
            {result.differs.length === 0 ? null : <p className="text-pretty text-ink-soft">{said.differs(result.differs)}</p>}
          </>
        )}
      </div>
    </div>
  );
}

/** What has become of those whom the entry names. */
function Places({ places: { gone, stayed, sameOrder, mostMoved } }: { places: Reproduction["places"] }) {
  return (
    <p className="text-pretty text-ink-soft">
      {gone.length === 0 ? null : said.gone(gone)} {stayed === 0 ? null : said.stayed(gone.length > 0, sameOrder, mostMoved)}
    </p>
  );
}
