import * as Tooltip from "@radix-ui/react-tooltip";
import { BlindCover } from "../blind/blind-cover.tsx";
import { JobsScreen } from "../jobs/jobs-screen.tsx";
import { FailuresSheet } from "../library/failures-sheet.tsx";
import { IngestBar } from "../library/ingest-bar.tsx";
import { LibraryScreen } from "../library/library-screen.tsx";
import { EraseSheet } from "../privacy/erase-sheet.tsx";
import { JobsThatFit } from "../search/jobs-that-fit.tsx";
import { ScansSheet } from "../library/scans-sheet.tsx";
import { PipelineScreen } from "../pipeline/pipeline-screen.tsx";
import { RankingScreen } from "../ranking/ranking-screen.tsx";
import { LogScreen } from "../log/log-screen.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { usePlace } from "./context.ts";
import { Palette } from "../palette/palette.tsx";
import { DuplicatesDialog } from "../people/duplicates-dialog.tsx";
import { SettingsScreen } from "../settings/settings-screen.tsx";
import { TourCard } from "../tour/tour-card.tsx";
import { CrashGuard } from "./crash-guard.tsx";
import { DropTarget } from "./drop-target.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { LanguageDialog } from "./language-dialog.tsx";
import { Rail } from "./rail.tsx";
import { ToastRegion } from "./toast-region.tsx";
import { useFocusGuard } from "./use-focus-guard.ts";
import { useShortcuts } from "./use-shortcuts.ts";

export function App() {
  useShortcuts();
  useFocusGuard();
  return (
    <Tooltip.Provider delayDuration={350}>
      <div className="flex h-full">
        <Rail />
        <div className="flex min-w-0 flex-1 flex-col">
          <ConnectionBanner />
          <main tabIndex={-1} className="min-h-0 flex-1 outline-none">
            <Screen />
          </main>
          <IngestBar />
        </div>
      </div>
      <DropTarget />
      <FailuresSheet />
      <ScansSheet />
      <DuplicatesDialog />
      <JobsThatFit />
      <EraseSheet />
      <TourCard />
      <HelpDialog />
      <LanguageDialog />
      <Palette />
      <ToastRegion />
      <BlindCover />
    </Tooltip.Provider>
  );
}

function Screen() {
  const place = usePlace();
  return (
    <CrashGuard key={place.name}>
      {place.name === "jobs" ? (
        <JobsScreen jobId={place.jobId} />
      ) : place.name === "ranking" ? (
        <RankingScreen jobId={place.jobId} candidateId={place.candidateId} />
      ) : place.name === "pipeline" ? (
        <PipelineScreen jobId={place.jobId} view={place.view} />
      ) : place.name === "log" ? (
        <LogScreen jobId={place.jobId} />
      ) : place.name === "settings" ? (
        <SettingsScreen section={place.section} />
      ) : (
        <LibraryScreen candidateId={place.candidateId} />
      )}
    </CrashGuard>
  );
}
