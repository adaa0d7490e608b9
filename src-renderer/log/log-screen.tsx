import { useEffect, useEffectEvent } from "react";
import { Download, ScrollText, ShieldCheck } from "lucide-react";
import { useStore } from "zustand";
import { logFormats, type LogVerification } from "../../src-preload/contract.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { Notice, Problem } from "../ui/notice.tsx";
import { formatMoment } from "../ui/numbers.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { columnHeader, VirtualGrid } from "../ui/virtual-grid.tsx";
import { words } from "../words/words.ts";
import { LogEntryPanel } from "./log-entry.tsx";
import { LogFilters } from "./log-filters.tsx";

const said = words.log;

/** Everything that was decided, of one job or of all. */
export function LogScreen({ jobId }: { jobId: string | null }) {
  const { log } = useServices();
  const show = useEffectEvent(() => log.show(jobId));
  useEffect(() => show(), [jobId]);
  return (
    <div className="flex h-full flex-col">
      <title>{words.app.windowTitle(said.title)}</title>
      <LogHeader />
      <LogFilters />
      <Entries />
    </div>
  );
}

function LogHeader() {
  const { log, exporting, client } = useServices();
  const { total, entries, verification: { checking, result } } = useStore(log.store);
  const running = useStore(exporting.store, (state) => state.running);
  return (
    <header className="shrink-0 px-4 pt-2.5 pb-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-[1_1_20rem]">
          <h1 className="text-xl font-semibold tracking-tight">{said.title}</h1>
          <p role="status" className="numerals text-ink-faint">{entries === null ? "" : said.entries(total)}</p>
        </div>
        <Button disabled={checking} onClick={log.verify}>
          <ShieldCheck aria-hidden className="size-4" strokeWidth={1.75} />
          {checking ? said.checking : said.verify}
        </Button>
        {running === null ? (
          <Menu
            label={said.exportMenu}
            trigger={
              <Button>
                <Download aria-hidden className="size-4" strokeWidth={1.75} />
                {said.export}
              </Button>
            }
          >
            {logFormats.map((format) => (
              <MenuItem key={format} onSelect={() => void exporting.save(() => client.request("log.export", { format }))}>
                {said.formats[format]}
              </MenuItem>
            ))}
          </Menu>
        ) : (
          <>
            <p role="status" className="numerals text-ink-soft">{said.exporting(running.done, running.total)}</p>
            <Button onClick={exporting.cancel}>{said.cancel}</Button>
          </>
        )}
      </div>
      <p className="mt-1 max-w-[60rem] text-pretty text-ink-soft">{said.about}</p>
      <div role="status">
        {result === null || checking ? null : (
          <div className="mt-2">
            <Found result={result} />
          </div>
        )}
      </div>
    </header>
  );
}

/** What checking found, and how far it can be relied on. */
function Found({ result: { entries, head, compared, fault } }: { result: LogVerification }) {
  if (fault !== null) {
    return (
      <Notice tone="problem">
        <p className="font-medium">{said.notWhole(fault.seq, fault.what)}</p>
        {fault.from === null ? null : <p className="break-words">{said.knownFrom(fault.from)}</p>}
        <p>{said.notWholeHint}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="quiet">
      <p className="font-medium">{said.whole(entries)}</p>
      <p className="max-w-[60rem] text-pretty">{compared.logs === 0 ? said.alone : said.agrees(compared.logs, compared.upTo)}</p>
      <p className="font-mono text-xs break-all">{head}</p>
    </Notice>
  );
}

/** Beside an opened entry, which says who it was, there is no room for everyone. */
const columnsOf = (isNarrow: boolean): string => ["4rem", "10rem", isNarrow ? "0" : "7rem", isNarrow ? "9rem" : "11rem", "minmax(0,1fr)"].join(" ");

function Entries() {
  const { log } = useServices();
  const { entries, failure, list, opened } = useStore(log.store);
  if (failure !== null && entries === null) return <div className="p-4"><Problem thrown={failure} onRetry={log.refresh} /></div>;
  if (entries === null) return <div className="p-4"><Skeleton lines={12} /></div>;
  if (entries.length === 0) return <div className="min-h-0 flex-1"><EmptyState icon={ScrollText} title={said.none.title} text={said.none.text} /></div>;
  const active = entries.findIndex(({ seq }) => seq === opened);
  const chosen = entries[active];
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <VirtualGrid
          label={said.label}
          list={list}
          rowCount={entries.length}
          rowHeight={44}
          columns={columnsOf(chosen !== undefined)}
          header={
            <>
              <span role="columnheader" className={columnHeader}>{said.columns.seq}</span>
              <span role="columnheader" className={columnHeader}>{said.columns.at}</span>
              <span role="columnheader" className={`${columnHeader} overflow-hidden`}>{said.columns.by}</span>
              <span role="columnheader" className={columnHeader}>{said.columns.what}</span>
              <span role="columnheader" className={columnHeader}>{said.columns.sentence}</span>
            </>
          }
          rowKey={(index) => String(entries[index]?.seq)}
          active={active}
          onActivate={(index) => log.open(entries[index]?.seq ?? null)}
          onVisible={(_, last) => log.seen(last)}
          renderRow={(index) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            return (
              <>
                <span role="gridcell" className="numerals text-ink-faint">{entry.seq}</span>
                <span role="gridcell" className="numerals truncate pr-3 text-ink-soft">{formatMoment(entry.at)}</span>
                <span role="gridcell" className="truncate text-ink-soft">{entry.by === "" ? said.winnow : entry.by}</span>
                <span role="gridcell" className="truncate pr-3 font-medium">{entry.said.title}</span>
                <span role="gridcell" className="truncate" title={entry.said.sentence}>{entry.said.sentence}</span>
              </>
            );
          }}
        />
      </div>
      {chosen === undefined ? null : <LogEntryPanel key={chosen.seq} entry={chosen} />}
    </div>
  );
}
