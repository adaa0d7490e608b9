import type { ReactNode } from "react";
import type { ImpactRow, ImpactTable } from "../../src-preload/contract.ts";
import { cx } from "../ui/cx.ts";
import { formatRatio } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

const say = words.fairness;

/** The attributes of a table, as they are spoken of. */
export function byOf({ by }: Pick<ImpactTable, "by">): string {
  const [one = "", other] = by.map(say.attribute);
  return other === undefined ? one : say.both(one, other);
}

const ratioOf = ({ ratio, leftOut }: ImpactRow): string => (leftOut === "small" ? say.small : ratio === null ? say.noRatio : formatRatio(ratio));

/** Says more on the number above it. */
const Below = ({ children }: { children: ReactNode }) => <span className="block text-xs text-ink-faint">{children}</span>;

/** So that tables under each other have their columns under each other. */
const widths = ["w-[40%]", "w-[17%]", "w-[18%]", "w-[25%]"];

function Group({ row }: { row: ImpactRow }) {
  const { values, people, selected, rate, rateInterval, belowFourFifths, fisherP, ratio, ratioInterval } = row;
  const isHighest = ratio === 1 && fisherP === null;
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-1.5 pr-3 text-left font-medium">
        {values.map(say.category).join(" × ")}
      </th>
      {people === null || selected === null || rate === null || rateInterval === null ? (
        <td colSpan={3} className="py-1.5 text-ink-faint">
          {say.withheld}
        </td>
      ) : (
        <>
          <td className="numerals py-1.5 pr-3 whitespace-nowrap">{say.of(selected, people)}</td>
          <td className="numerals py-1.5 pr-3">
            {say.percent(rate)}
            <Below>{say.percentRange(rateInterval.low, rateInterval.high)}</Below>
          </td>
          <td className="numerals py-1.5">
            <span className={cx(belowFourFifths === true && "font-medium text-fail")}>{ratioOf(row)}</span>
            {ratioInterval === null ? null : <Below>{say.ratioRange(ratioInterval.low, ratioInterval.high)}</Below>}
            {isHighest ? <Below>{say.highest}</Below> : null}
            {belowFourFifths === true && fisherP !== null ? <span className="block text-xs font-medium text-fail">{say.below(fisherP)}</span> : null}
          </td>
        </>
      )}
    </tr>
  );
}

/** Rates and ratios of the groups of one table. @param counted heads the column of how many of each group */
export function ImpactTableView({ table, caption, counted }: { table: ImpactTable; caption: string; counted: string }) {
  const { rows, people, unknown, notShown } = table;
  return (
    <div className="mt-4">
      <table className="w-full table-fixed border-collapse">
        <caption className="pb-1 text-left font-semibold">{caption}</caption>
        <thead>
          <tr className="text-left text-xs text-ink-soft">
            {[say.group, counted, say.rate, say.ratio].map((head, i) => (
              <th key={head} scope="col" className={cx("py-1 pr-3 align-bottom font-medium", widths[i])}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Group key={row.values.join("\n")} row={row} />
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-xs text-ink-faint">{unknown === null ? say.notShown(notShown, people) : say.unknown(unknown, people)}</p>
    </div>
  );
}
