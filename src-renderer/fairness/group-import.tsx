import { useState } from "react";
import { FileSpreadsheet, Trash2 } from "lucide-react";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import type { GroupPreview } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Row } from "../settings/section.tsx";
import { Button } from "../ui/button.tsx";
import { toFailure, type Failure } from "../ui/failure.ts";
import { FileChoice } from "../ui/file-choice.tsx";
import { FailureNotice, Notice, Problem } from "../ui/notice.tsx";
import { words } from "../words/words.ts";

const say = words.fairness;
/** Rows that are shown of those which could not be used. */
const mostRows = 5;

function Rows({ heading, rows }: { heading: string; rows: readonly { row: number; who: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <div className="mt-2">
      <p>{heading}</p>
      <ul className="list-disc pl-5 text-ink-soft">
        {rows.slice(0, mostRows).map(({ row, who }) => (
          <li key={`${String(row)} ${who}`}>{say.row(row, who)}</li>
        ))}
        {rows.length > mostRows ? <li>{say.more(rows.length - mostRows)}</li> : null}
      </ul>
    </div>
  );
}

function Preview({ preview, onKeep, onCancel }: { preview: GroupPreview; onKeep(): void; onCancel(): void }) {
  const { matched, rows, attributes, ignoredColumns, notFound, ambiguous, contradictory } = preview;
  return (
    <div className="mt-3 rounded-lg border border-line p-3" role="group" aria-label={preview.file}>
      <p className="font-medium">{say.found(matched, rows)}</p>
      <ul className="mt-1 list-disc pl-5 text-ink-soft">
        {attributes.map(({ attribute, header, candidates, categories }) => (
          <li key={attribute}>{say.ofColumn(header, candidates, categories.map(say.category).join(", "))}</li>
        ))}
      </ul>
      {ignoredColumns.length === 0 ? null : <p className="mt-1 text-ink-soft">{say.ignored(ignoredColumns.join(", "))}</p>}
      <Rows heading={say.notFound(notFound.length)} rows={notFound} />
      <Rows heading={say.ambiguous(ambiguous.length)} rows={ambiguous} />
      <Rows heading={say.contradictory(contradictory.length)} rows={contradictory.map(({ row, who, attribute }) => ({ row, who: say.both(who, say.attribute(attribute)) }))} />
      <div className="mt-3 flex gap-2">
        <Button look="primary" disabled={matched === 0} onClick={onKeep}>
          {say.keep}
        </Button>
        <Button onClick={onCancel}>{say.cancel}</Button>
      </div>
    </div>
  );
}

/** Takes a list of self-reported categories: first what it would add, then keeping it, then perhaps deleting all. */
export function GroupImport() {
  const { bridge, client, toasts } = useServices();
  const [version, setVersion] = useState(0);
  const { data: held, failure: unread, retry } = useAnswer("fairness.groups", {}, version);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [preview, setPreview] = useState<GroupPreview | null>(null);
  const [asking, setAsking] = useState(false);

  const look = async ([file]: DroppedFile[]): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      const [path] = await bridge.pathsOf([file]);
      setPreview(await client.request("fairness.previewGroups", { path: path ?? file.relativePath, name: file.relativePath }));
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
    setBusy(false);
  };
  const keep = async ({ previewId }: GroupPreview): Promise<void> => {
    setPreview(null);
    try {
      toasts.done(say.kept((await client.request("fairness.importGroups", { previewId })).candidates));
    } catch (thrown) {
      toasts.problem(thrown);
    }
    setVersion(version + 1);
  };
  const forget = async (): Promise<void> => {
    setAsking(false);
    try {
      await client.request("fairness.forgetGroups", {});
      toasts.done(say.forgotten);
    } catch (thrown) {
      toasts.problem(thrown);
    }
    setVersion(version + 1);
  };
  const hasSome = held !== null && held.candidates > 0;
  return (
    <Row name={say.groups} about={say.groupsAbout}>
      {unread === null ? <p>{hasSome && held.importedAt !== null ? say.held(held.candidates, held.importedAt) : say.none}</p> : <Problem thrown={unread} onRetry={retry} />}
      <div className="mt-2 flex flex-wrap gap-2">
        <FileChoice choose="one-file" icon={FileSpreadsheet} label={busy ? say.reading : say.choose} disabled={busy} onChosen={(files) => void look(files)} />
        {hasSome || unread !== null ? (
          <Button look="problem" onClick={() => setAsking(true)}>
            <Trash2 aria-hidden className="size-4" strokeWidth={1.75} />
            {say.forget}
          </Button>
        ) : null}
      </div>
      {asking ? (
        <div role="alertdialog" aria-label={say.forget} className="mt-3">
          <Notice tone="problem">
            <p>{say.forgetAsk}</p>
            <div className="mt-2 flex gap-2">
              <Button size="small" autoFocus onClick={() => void forget()}>
                {say.forgetYes}
              </Button>
              <Button size="small" onClick={() => setAsking(false)}>
                {say.cancel}
              </Button>
            </div>
          </Notice>
        </div>
      ) : null}
      {failure === null ? null : <FailureNotice failure={failure} className="mt-3" />}
      {preview === null ? null : <Preview preview={preview} onKeep={() => void keep(preview)} onCancel={() => setPreview(null)} />}
    </Row>
  );
}
