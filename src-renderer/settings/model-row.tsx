import { Check, Download, Pause, Play, Trash2, X } from "lucide-react";
import type { EncoderSwitch, ModelInfo, ModelState } from "../../src-preload/contract.ts";
import type { ErrorOnTheWire } from "../../src-preload/errors.ts";
import { useServices } from "../app/context.ts";
import { Button } from "../ui/button.tsx";
import { inLine, ProgressBar } from "../ui/progress-bar.tsx";
import { modelFacts, modelName, speedSentence, switchSentence } from "./model-words.ts";
import { words } from "../words/words.ts";

interface ActionsProps {
  model: ModelInfo;
  /** Set while the library is being read by this model. */
  switching: EncoderSwitch | null;
}

interface ModelRowProps extends ActionsProps {
  /** Why rankings are made without this re-ranker. */
  problem: ErrorOnTheWire | null;
}

export function ModelRow({ model, switching, problem }: ModelRowProps) {
  const { state } = model;
  const speed = speedSentence(model);
  return (
    <li className="px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="font-semibold break-words">{modelName(model.id)}</p>
          <p className="numerals text-ink-soft">{modelFacts(model)}</p>
          {model.kind === "encoder" ? null : <p className="text-ink-soft">{words.settings.models.reranker}</p>}
          {problem === null ? null : <p className="text-fail">{words.settings.models.without(problem.message)}</p>}
          {speed === null ? null : <p className="numerals text-ink-soft">{speed}</p>}
          {model.kept && state.is === "installed" && switching === null ? (
            <p className="text-ink-soft">{words.settings.models.kept}</p>
          ) : null}
          {state.is === "available" && model.page !== null ? <p className="text-xs text-ink-faint">{words.settings.models.from(model.page.replace("https://", ""))}</p> : null}
          {state.is === "broken" ? <p className="text-fail">{words.settings.models.broken(state.reason)}</p> : null}
        </div>
        <div className="flex shrink-0 items-center gap-1.5">
          <Actions model={model} switching={switching} />
        </div>
      </div>
      {state.is === "downloading" ? <DownloadLine id={model.id} state={state} /> : null}
      {switching === null ? null : <SwitchLine id={model.id} switching={switching} />}
    </li>
  );
}

function Actions({ model, switching }: ActionsProps) {
  const { models } = useServices();
  const { id, state, origin, kind } = model;
  const name = modelName(id);
  if (state.is === "active") {
    return (
      <>
        <span className="inline-flex h-7 items-center gap-1.5 rounded-md bg-sunken px-2.5 text-xs font-medium">
          <Check aria-hidden className="size-3.5 text-accent" />
          {words.settings.models.active}
        </span>
        {kind === "encoder" ? null : (
          <Button size="small" look="quiet" aria-label={words.settings.models.stopUsingThat(name)} onClick={models.stopReranking}>
            {words.settings.models.stopUsing}
          </Button>
        )}
      </>
    );
  }
  if (state.is === "checking") return <span className="text-ink-soft">{words.settings.models.checking}</span>;
  if (state.is === "available") {
    return (
      <Button size="small" aria-label={words.settings.models.downloadThat(name)} onClick={() => models.download(id)}>
        <Download aria-hidden className="size-3.5" />
        {words.settings.models.download}
      </Button>
    );
  }
  if (state.is === "downloading" || switching !== null) return null;
  return (
    <>
      <Button size="small" aria-label={words.settings.models.useThat(name)} onClick={() => models.use(id)}>
        {state.is === "broken" ? words.settings.models.again : words.settings.models.use}
      </Button>
      {origin === "embedded" ? null : (
        <Button size="small" look="quiet" aria-label={words.settings.models.removeThat(name)} onClick={() => models.remove(id)}>
          <Trash2 aria-hidden className="size-3.5" />
          {words.settings.models.remove}
        </Button>
      )}
    </>
  );
}

function DownloadLine({ id, state }: { id: string; state: Extract<ModelState, { is: "downloading" }> }) {
  const { models } = useServices();
  const { bytes, total, paused, problem } = state;
  const name = modelName(id);
  return (
    <div className="mt-2 space-y-1">
      <div className="flex flex-wrap items-center gap-3">
        <ProgressBar label={words.settings.models.downloading(name)} share={total === 0 ? 0 : Math.min(1, bytes / total)} className={inLine} />
        <p role="status" className="numerals min-w-0 flex-1 text-ink-soft">
          {paused ? words.settings.models.downloadPaused(bytes, total) : words.settings.models.downloaded(bytes, total)}
        </p>
        {paused ? (
          <Button size="small" aria-label={words.settings.models.resumeThat(name)} onClick={() => models.download(id)}>
            <Play aria-hidden className="size-3.5" />
            {words.settings.models.resume}
          </Button>
        ) : (
          <Button size="small" aria-label={words.settings.models.pauseThat(name)} onClick={() => models.pause(id)}>
            <Pause aria-hidden className="size-3.5" />
            {words.settings.models.pause}
          </Button>
        )}
        <Button size="small" look="quiet" aria-label={words.settings.models.cancelThat(name)} onClick={() => models.cancelDownload(id)}>
          <X aria-hidden className="size-3.5" />
          {words.settings.models.cancel}
        </Button>
      </div>
      <ProblemLine problem={problem} />
    </div>
  );
}

function SwitchLine({ id, switching }: { id: string; switching: EncoderSwitch }) {
  const { models } = useServices();
  const { done, total, problem } = switching;
  return (
    <div className="mt-2 space-y-1">
      <div className="flex flex-wrap items-center gap-3">
        <ProgressBar label={words.settings.models.readBy(modelName(id))} share={total === 0 ? 1 : done / total} className={inLine} />
        <p role="status" className="numerals min-w-0 flex-1 text-ink-soft">
          {switchSentence(switching)}
        </p>
        {problem === null ? null : (
          <Button size="small" onClick={() => models.use(id)}>
            <Play aria-hidden className="size-3.5" />
            {words.settings.models.goOn}
          </Button>
        )}
        <Button size="small" look="quiet" aria-label={words.settings.models.stopThat(modelName(id))} onClick={models.cancelSwitch}>
          <X aria-hidden className="size-3.5" />
          {words.settings.models.stop}
        </Button>
      </div>
      <ProblemLine problem={problem} />
    </div>
  );
}

function ProblemLine({ problem }: { problem: EncoderSwitch["problem"] }) {
  if (problem === null) return null;
  return (
    <p role="alert" className="text-fail">
      {problem.message} {problem.hint === undefined ? null : <span className="text-ink-soft">{problem.hint}</span>}
    </p>
  );
}
