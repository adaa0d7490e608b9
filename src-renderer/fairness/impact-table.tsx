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

function ratioOf({ ratio, ratioInterval, leftOut }: ImpactRow): string {
  if (leftOut === "small") return say.small;
  if (ratio === null) return say.noRatio;
  return ratioInterval === null ? formatRatio(ratio) : say.ratioRange(ratio, ratioInterval.low, ratioInterval.high);
}

function Group({ row }: { row: ImpactRow }) {
  const { values, people, selected, rate, rateInterval, belowFourFifths, fisherP, ratio } = row;
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
          <td className="numerals py-1.5 pr-3">{say.percentRange(rate, rateInterval.low, rateInterval.high)}</td>
          <td className={cx("numerals py-1.5", belowFourFifths === true && "font-medium text-fail")}>
            {ratioOf(row)}
            {isHighest ? <span className="block text-xs text-ink-faint">{say.highest}</span> : null}
            {belowFourFifths === true && fisherP !== null ? <span className="block text-xs">{say.below(fisherP)}</span> : null}
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
      <table className="w-full border-collapse">
        <caption className="pb-1 text-left font-semibold">{caption}</caption>
        <thead>
          <tr className="text-left text-xs text-ink-soft">
            {[say.group, counted, say.rate, say.ratio].map((head) => (
              <th key={head} scope="col" className="py-1 pr-3 font-medium">
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
