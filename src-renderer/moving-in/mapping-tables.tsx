import type { ReactNode } from "react";
import { columnMeanings, stageKinds, type MoveInChoices, type MoveInPlan } from "../../src-preload/contract.ts";
import { cx } from "../ui/cx.ts";
import { formatCount } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

const say = words.movingIn;

interface MappingProps {
  plan: MoveInPlan;
  choices: MoveInChoices;
  onChoose(choices: MoveInChoices): void;
}

const selectLook = "h-7 w-full rounded-md border bg-surface px-1.5 text-sm";

/** @param head what columns are called, each with its width */
function Table({ title, head, children }: { title: string; head: readonly (readonly [string, string])[]; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-1.5 font-semibold">{title}</h3>
      <table className="w-full table-fixed border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-xs text-ink-faint">
            {head.map(([name, width]) => (
              <th key={name} scope="col" className={cx("py-1 pr-3 font-medium", width)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

/** Says beside a guess that it had better be looked at. */
const Unsure = () => <span className="text-xs font-medium text-unknown">{say.look}</span>;

/** What each column holds, as it was guessed or chosen. A meaning that is given to one column is taken from another. */
export function ColumnTable({ plan: { columns }, choices, onChoose }: MappingProps) {
  return (
    <Table title={say.columns} head={[[say.column, "w-[34%]"], [say.holds, "w-[36%]"], [say.samples, "w-[30%]"]]}>
      {columns.map(({ column, header, meaning, sure, samples }) => (
        <tr key={column} className="border-b border-line align-top">
          <th scope="row" className="py-1.5 pr-3 font-medium hyphens-auto break-words">
            {header === "" ? formatCount(column + 1) : header}
          </th>
          <td className="py-1 pr-3">
            <select
              aria-label={say.holdsOf(header === "" ? formatCount(column + 1) : header)}
              value={meaning ?? ""}
              onChange={({ target }) => onChoose({ ...choices, columns: { ...choices.columns, [String(column)]: columnMeanings.find((one) => one === target.value) ?? null } })}
              className={cx(selectLook, sure ? "border-control" : "border-unknown", meaning === null && "text-ink-faint")}
            >
              <option value="">{say.leftOut}</option>
              {columnMeanings.map((one) => (
                <option key={one} value={one}>
                  {say.meanings[one]}
                </option>
              ))}
            </select>
            {sure ? null : <Unsure />}
          </td>
          <td className="truncate py-1.5 text-ink-soft" title={samples.join("\n")}>
            {samples.slice(0, 2).join(" · ")}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What each word for a stage is taken for. */
export function StageTable({ plan: { stages }, choices, onChoose }: MappingProps) {
  if (stages.length === 0) return null;
  return (
    <Table title={say.stages} head={[[say.word, "w-[46%]"], [say.means, "w-[40%]"], [say.rows, "w-[14%]"]]}>
      {stages.map(({ word, taken, sure, rows }) => (
        <tr key={word} className="border-b border-line align-top">
          <th scope="row" className="py-1.5 pr-3 font-medium hyphens-auto break-words">
            {word}
          </th>
          <td className="py-1 pr-3">
            <select
              aria-label={say.meansOf(word)}
              value={taken ?? ""}
              onChange={({ target }) => {
                const chosen = [...stageKinds, "skip" as const].find((one) => one === target.value);
                if (chosen !== undefined) onChoose({ ...choices, stages: { ...choices.stages, [word]: chosen } });
              }}
              className={cx(selectLook, sure ? "border-control" : "border-unknown")}
            >
              {taken === null ? <option value="">{say.unknown}</option> : null}
              {stageKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.pipeline.kinds[kind]}
                </option>
              ))}
              <option value="skip">{say.skip}</option>
            </select>
            {sure ? null : <Unsure />}
          </td>
          <td className="numerals py-1.5 text-ink-soft">{formatCount(rows)}</td>
        </tr>
      ))}
    </Table>
  );
}
