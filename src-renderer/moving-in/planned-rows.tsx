import type { MoveInChoices, MoveInPlan, PlannedRow } from "../../src-preload/contract.ts";
import { candidateName, fileName } from "../ui/format.ts";
import { formatCount, formatDay } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

const say = words.movingIn;

/** More lines than this are counted, not shown. */
const mostLines = 300;
/** What is left out comes first: there something may be done. */
const order: Record<PlannedRow["outcome"], number> = { skip: 0, record: 1, there: 2 };

interface PlannedRowsProps {
  plan: MoveInPlan;
  choices: MoveInChoices;
  onChoose(choices: MoveInChoices): void;
}

/** Row by row what will happen, to whom, and why not. */
export function PlannedRows({ plan: { rows }, choices, onChoose }: PlannedRowsProps) {
  const sorted = [...rows].sort((a, b) => order[a.outcome] - order[b.outcome] || a.row - b.row);
  return (
    <section aria-label={say.what}>
      <h3 className="mb-1.5 font-semibold">
        {say.what} <span className="numerals font-normal text-ink-faint">{formatCount(rows.length)}</span>
      </h3>
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-xs text-ink-faint">
            {[say.row, say.who, say.forJob, say.what, say.person].map((one) => (
              <th key={one} scope="col" className="py-1 pr-4 font-medium">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, mostLines).map((planned, i) => (
            <tr key={i} className="border-b border-line align-top">
              <td className="numerals py-1.5 pr-4 text-ink-faint">{formatCount(planned.row)}</td>
              <td className="py-1.5 pr-4 break-words">{planned.who}</td>
              <td className="py-1.5 pr-4 break-words text-ink-soft">{planned.jobTitle}</td>
              <td className="py-1.5 pr-4">
                <What planned={planned} />
              </td>
              <td className="py-1.5">
                <Whom planned={planned} choices={choices} onChoose={onChoose} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > mostLines ? <p className="mt-1.5 text-ink-faint">{say.more(sorted.length - mostLines)}</p> : null}
    </section>
  );
}

function What({ planned: { outcome, problems, from, moves } }: { planned: PlannedRow }) {
  const why = problems.map((one) => say.problems[one]).join(" ");
  if (outcome === "skip") return <span className="text-unknown">{why}</span>;
  if (outcome === "there") return <span className="text-ink-faint">{say.there}</span>;
  const steps = moves.map(({ kind, at }) => `${words.pipeline.kinds[kind]} (${at === null ? say.now : formatDay(at)})`);
  const reason = moves.at(-1)?.reason ?? null;
  return (
    <>
      {steps.length === 0 ? say.asItWas : [...(from === null ? [] : [words.pipeline.kinds[from]]), ...steps].join(" → ")}
      {reason === null ? null : <span className="text-ink-soft"> · {reason}</span>}
      {why === "" ? null : <p className="text-xs text-unknown">{why}</p>}
    </>
  );
}

function Whom({ planned: { row, who, person, matchedBy, isNew, mayBe }, choices, onChoose }: { planned: PlannedRow } & Pick<PlannedRowsProps, "choices" | "onChoose">) {
  const chosen = choices.people?.[String(row)] ?? "";
  if (mayBe.length > 0 || chosen !== "") {
    const offered = mayBe.length > 0 ? mayBe : person === null ? [] : [person];
    return (
      <select
        aria-label={say.choosePerson(who)}
        value={chosen}
        onChange={({ target }) => {
          const { [String(row)]: _, ...others } = choices.people ?? {};
          onChoose({ ...choices, people: target.value === "" ? others : { ...others, [String(row)]: target.value } });
        }}
        className="h-7 max-w-56 rounded-md border border-unknown bg-surface px-1.5 text-sm"
      >
        <option value="">{say.nobodyChosen}</option>
        {offered.map((one) => (
          <option key={one.candidateId} value={one.candidateId}>
            {`${candidateName(one)} (${fileName(one.file)})`}
          </option>
        ))}
      </select>
    );
  }
  if (isNew) return say.newPerson;
  if (person === null) return null;
  return (
    <>
      {candidateName(person)} {matchedBy === null ? null : <span className="text-xs text-ink-faint">{say.matched[matchedBy]}</span>}
    </>
  );
}
