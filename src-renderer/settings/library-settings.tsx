import { useStore } from "zustand";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/notice.tsx";
import { inLine, ProgressBar } from "../ui/progress-bar.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { outcomeOf } from "./care-store.ts";
import { Row } from "./section.tsx";
import { VerificationView } from "./verification-view.tsx";
import { WorkLine } from "./work-line.tsx";
import { words } from "../words/words.ts";

/** Where the library is, and whether it is whole. */
export function LibrarySettings() {
  const { care: desk, bridge } = useServices();
  const { care, careFailure } = useStore(desk.store);
  if (careFailure !== null && care === null) return <Problem thrown={careFailure} onRetry={desk.refresh} />;
  if (care === null) return <Skeleton lines={4} className="mt-3" />;
  const { libraryFolder, work, rebuilding } = care;
  const verified = outcomeOf(care, "verify");
  return (
    <>
      <p className="mt-1 text-ink-soft">{words.settings.library.lies}</p>
      <p className="mt-1.5 rounded-md bg-sunken px-3 py-2 font-mono text-xs break-all select-all">{libraryFolder}</p>
      <p className="mt-3 text-pretty text-ink-soft">{words.settings.library.another}</p>
      {bridge.host === "web" ? (
        <p className="mt-1.5 rounded-md bg-sunken px-3 py-2 font-mono text-xs break-all">{words.settings.library.anotherWeb("…")}</p>
      ) : (
        <p className="mt-1.5 text-ink-soft">{words.settings.library.anotherDesktop}</p>
      )}
      <p className="mt-2 text-pretty text-ink-soft">{words.settings.library.move}</p>
      <Row name={words.settings.library.verify} about={words.settings.library.verifyAbout}>
        <Button disabled={work !== null} onClick={desk.verify}>
          {words.settings.library.verify}
        </Button>
        <WorkLine kind="verify" />
        {verified === null || work?.kind === "verify" ? null : <VerificationView outcome={verified} />}
      </Row>
      <Row name={words.settings.library.rebuild} about={words.settings.library.rebuildAbout}>
        <div className="flex h-8 items-center gap-3">
          <Button disabled={rebuilding !== null} onClick={desk.rebuild}>
            {words.settings.library.rebuild}
          </Button>
          {rebuilding === null ? null : <ProgressBar label={words.settings.library.rebuild} share={rebuilding.total === 0 ? 1 : rebuilding.done / rebuilding.total} className={inLine} />}
          <p role="status" className="numerals text-ink-soft">
            {rebuilding === null ? "" : words.settings.library.rebuilding(rebuilding.done, rebuilding.total)}
          </p>
        </div>
      </Row>
      <Row name={words.settings.library.reread} about={words.settings.library.rereadAbout}>
        <Reread />
      </Row>
    </>
  );
}

function Reread() {
  const { rereading } = useServices();
  const { running, done, total } = useStore(rereading.store);
  const share = total === 0 ? 0 : done / total;
  return (
    <div className="flex h-8 items-center gap-3">
      <Button disabled={running} onClick={rereading.start}>
        {words.settings.library.reread}
      </Button>
      {running ? <ProgressBar label={words.settings.library.rereadProgress} share={share} className={inLine} /> : null}
      <p role="status" className="numerals text-ink-soft">
        {running ? words.settings.library.rereading(done, total) : total > 0 ? words.settings.library.rereadDone(total) : ""}
      </p>
    </div>
  );
}
