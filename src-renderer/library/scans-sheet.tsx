import { ScanText } from "lucide-react";
import { useStore } from "zustand";
import type { Scan } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { fileName, formatAbout, shortPath } from "../ui/format.ts";
import { Problem } from "../ui/notice.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { words } from "../words/words.ts";

const said = words.library.scans;

/** The scans and photos that wait for text recognition, each of which can be left out. */
export function ScansSheet() {
  const { ingest } = useServices();
  const open = useStore(ingest.store, (state) => state.scansOpen);
  return (
    <Sheet
      open={open}
      onOpenChange={ingest.openScans}
      place="side"
      title={said.title}
      description={said.description}
    >
      <Waiting />
    </Sheet>
  );
}

function Waiting() {
  const { ingest } = useServices();
  const scans = useStore(ingest.store, (state) => state.status?.scans);
  const version = `${String(scans?.waiting ?? 0)}/${scans?.current?.itemId ?? ""}`;
  const { data, failure, retry } = useAnswer("ingest.scans", {}, version);
  if (failure !== null) return <Problem thrown={failure} onRetry={retry} />;
  if (data === null) return <Skeleton lines={4} />;
  if (data.scans.length === 0) return <EmptyState icon={ScanText} title={said.noneTitle} text={said.none} />;
  return (
    <>
      <div className="mb-2 flex gap-2">
        <Button size="small" onClick={() => ingest.skipScans(data.scans.map(({ itemId }) => itemId))}>
          {said.skipAll}
        </Button>
      </div>
      <ul aria-label={said.list} className="divide-y divide-line border-y border-line">
        {data.scans.map((scan) => (
          <ScanItem key={scan.itemId} scan={scan} page={scans?.current?.itemId === scan.itemId ? scans.current.page : null} />
        ))}
      </ul>
    </>
  );
}

/** @param page the one being read now, or null while it waits */
function ScanItem({ scan, page }: { scan: Scan; page: number | null }) {
  const { ingest } = useServices();
  const name = fileName(scan.path);
  return (
    <li className="flex items-start gap-2 py-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={shortPath(scan.path)}>
          {name}
        </p>
        <p className="numerals text-xs text-ink-faint">
          {[page === null ? null : said.now(page, scan.pages), said.length(scan.pages, formatAbout(scan.seconds))].filter((part) => part !== null).join(" · ")}
        </p>
      </div>
      <Button size="small" aria-label={said.skipOne(name)} onClick={() => ingest.skipScans([scan.itemId])}>
        {said.skip}
      </Button>
    </li>
  );
}
