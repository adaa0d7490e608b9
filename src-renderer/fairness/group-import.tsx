import { useState } from "react";
import { FileSpreadsheet, Trash2 } from "lucide-react";
import type { GroupPreview, LeftOutColumn } from "../../src-preload/contract.ts";
import { useAnswer, useServices } from "../app/context.ts";
import { Row } from "../settings/section.tsx";
import { useChosenFile } from "../client/use-chosen-file.ts";
import { Button } from "../ui/button.tsx";
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

/** Of these nothing can be made by choosing them. */
const isOfNoUse = (why: LeftOutColumn["why"]): boolean => why === "empty" || why === "tooMany" || why === "twice" || why === "moreThanTen";

/** Which columns are taken, and why the others are not; each can be chosen. */
function Columns({ preview: { attributes, leftOut }, onChoose }: { preview: GroupPreview; onChoose(columns: string[]): void }) {
  const taken = attributes.flatMap(({ headers }) => headers);
  return (
    <fieldset className="mt-2 space-y-1 text-ink-soft">
      <legend className="sr-only">{say.columns}</legend>
      {attributes.map(({ attribute, headers, candidates, categories }) => (
        <Choice key={attribute} text={say.ofColumn(headers.join(", "), candidates, categories.map(say.category).join(", "))} checked disabled={attributes.length === 1} onChange={() => onChoose(taken.filter((one) => !headers.includes(one)))} />
      ))}
      {leftOut.map(({ header, why }, i) => (
        <Choice key={`${String(i)} ${header}`} text={say.leftOut(header, why)} checked={false} disabled={isOfNoUse(why)} onChange={() => onChoose([...taken, header])} />
      ))}
    </fieldset>
  );
}

function Choice({ text, checked, disabled, onChange }: { text: string; checked: boolean; disabled: boolean; onChange(): void }) {
  return (
    <label className="flex items-start gap-2">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={onChange} className="mt-1" />
      <span className="min-w-0 break-words">{text}</span>
    </label>
  );
}

interface PreviewProps {
  preview: GroupPreview;
  /** Headers of the columns to be taken instead. */
  onChoose(columns: string[]): void;
  onKeep(): void;
  onCancel(): void;
}

function Preview({ preview, onChoose, onKeep, onCancel }: PreviewProps) {
  const { matched, rows, notFound, ambiguous, contradictory } = preview;
  return (
    <div className="mt-3 rounded-lg border border-line p-3" role="group" aria-label={preview.file}>
      <p className="font-medium">{say.found(matched, rows)}</p>
      <Columns preview={preview} onChoose={onChoose} />
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
  const { client, toasts } = useServices();
  const [version, setVersion] = useState(0);
  const { data: held, failure: unread, retry } = useAnswer("fairness.groups", {}, version);
  const [looked, setLooked] = useState<{ path: string; name: string; preview: GroupPreview } | null>(null);
  const [asking, setAsking] = useState(false);

  const { busy, failure, look } = useChosenFile(async (path, name) => setLooked({ path, name, preview: await client.request("fairness.previewGroups", { path, name }) }));
  const choose = async (path: string, name: string, columns: string[]): Promise<void> => {
    try {
      setLooked({ path, name, preview: await client.request("fairness.previewGroups", { path, name, columns }) });
    } catch (thrown) {
      toasts.problem(thrown);
    }
  };
  const keep = async ({ previewId }: GroupPreview): Promise<void> => {
    setLooked(null);
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
      {looked === null ? null : (
        <Preview
          preview={looked.preview}
          onChoose={(columns) => void choose(looked.path, looked.name, columns)}
          onKeep={() => void keep(looked.preview)}
          onCancel={() => setLooked(null)}
        />
      )}
    </Row>
  );
}
