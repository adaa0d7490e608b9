/** `winnow impact`: selection and scoring rates by the categories that people report of themselves. */
import path from "node:path";
import type { GroupPreview, LeftOutColumn, ImpactOfJob, ImpactReport, ImpactRow, ImpactTable } from "../../../src-preload/contract.ts";
import type { Arguments } from "./arguments.ts";
import { openCliEngine, writeOut } from "./commands.ts";
import { fit, type Terminal } from "./terminal.ts";

const SOME_NOT_FOUND = 1;

const reasons: Record<LeftOutColumn["why"], string> = {
  header: "is headed as something else", empty: "holds no answer", dates: "holds dates", numbers: "holds numbers or ids", allDiffer: "says something else of nearly everyone",
  tooMany: "has more than 20 different answers", twice: "is headed like one before it", moreThanTen: "is the eleventh", notNamed: "was not named",
};

function describeGroups({ rows, matched, attributes, leftOut, notFound, ambiguous, contradictory }: GroupPreview): string[] {
  return [
    ...notFound.map(({ row, who }) => `row ${String(row)}  ${who === "" ? "Nobody is named here." : `${who} is not in the library.`}`),
    ...ambiguous.map(({ row, who }) => `row ${String(row)}  ${who} may be any of several candidates.`),
    ...contradictory.map(({ row, who, attribute }) => `row ${String(row)}  ${who} has another ${attribute} in a row before; it counts as unknown.`),
    ...attributes.map(({ headers, candidates, categories }) => `${headers.join(", ")}: ${String(candidates)} candidates in ${categories.join(", ")}`),
    ...leftOut.map(({ header, why }) => `${header}: left out, for it ${reasons[why]}`),
    ...(leftOut.some(({ why }) => why === "header" || why === "dates" || why === "numbers" || why === "allDiffer") ? ["Say --column NAME for each column that holds categories, if these are not the ones."] : []),
    `${String(matched)} candidates matched in ${String(rows)} rows.`,
  ];
}

const percent = (rate: number | null): string => (rate === null ? "–" : `${(100 * rate).toFixed(1)} %`);

function line({ values, people, selected, rate, rateInterval, ratio, ratioInterval, belowFourFifths, fisherP, leftOut }: ImpactRow): string {
  const name = fit(values.join(" × "), 44);
  if (leftOut === "withheld" || people === null) return `  ${name}  too few people to show`;
  const interval = rateInterval === null ? "" : ` (${percent(rateInterval.low)} to ${percent(rateInterval.high)})`;
  const ratios = ratioInterval === null ? "" : ` (${ratioInterval.low.toFixed(2)} to ${ratioInterval.high.toFixed(2)})`;
  const said = ratio === null ? (leftOut === "small" ? "under 2 % of the people, so without a ratio" : "no ratio") : `ratio ${ratio.toFixed(3)}${ratios}`;
  return `  ${name} ${String(selected)} of ${String(people)}  ${percent(rate)}${interval}  ${said}${belowFourFifths === true ? `  BELOW FOUR FIFTHS (p ${fisherP?.toFixed(3) ?? "–"})` : ""}`;
}

function tableLines(what: string, { by, rows, people, unknown, notShown }: ImpactTable): string[] {
  const rest = unknown === null ? `${String(notShown)} of unknown category or withheld` : `${String(unknown)} of unknown category`;
  return ["", `${what} by ${by.join(" × ")}: ${String(people)} people, ${rest}`, ...rows.map(line)];
}

function partLines({ title, selection, scoring }: ImpactOfJob): string[] {
  return ["", title ?? "All jobs", ...selection.flatMap((table) => tableLines("Selection", table)), ...scoring.flatMap((table) => tableLines("Scoring above the median", table))];
}

const reportLines = ({ overall, jobs, method, notice }: ImpactReport): string[] => [...(overall === null ? [] : partLines(overall)), ...jobs.flatMap(partLines), "", ...method, "", notice];

type Given = Pick<Arguments, "library" | "models" | "json" | "groups" | "column" | "job" | "step" | "sample" | "out" | "forget" | "dryRun">;

/** Exit status 1 where a row of the list could not be matched to a candidate for sure. */
export async function runImpact({ library, models, json, groups, column, job, step, sample, out, forget, dryRun }: Given, terminal: Terminal): Promise<number> {
  const engine = await openCliEngine({ library, models });
  const { handlers } = engine;
  try {
    if (forget) {
      await handlers["fairness.forgetGroups"]({});
      terminal.print(json ? JSON.stringify({ forgotten: true }) : "The self-reported categories are deleted.");
      return 0;
    }
    const preview = groups === undefined ? null : await handlers["fairness.previewGroups"]({ path: path.resolve(groups), ...(column.length > 0 && { columns: column }) });
    const status = preview !== null && preview.notFound.length + preview.ambiguous.length + preview.contradictory.length > 0 ? SOME_NOT_FOUND : 0;
    const { previewId, ...shown } = preview ?? { previewId: null };
    if (!json && preview !== null) for (const text of describeGroups(preview)) terminal.print(text);
    if (dryRun) {
      if (json) terminal.print(JSON.stringify({ groups: shown }));
      return status;
    }
    if (previewId !== null) await handlers["fairness.importGroups"]({ previewId });
    const asked = { ...(job !== undefined && { jobId: job }), step: step ?? "interview", sample: sample ?? "decided" } as const;
    if (out !== undefined) {
      const target = path.resolve(out);
      const { content } = await handlers["fairness.impactFile"]({ ...asked, format: /\.json$/i.test(out) ? "json" : "csv" });
      writeOut(target, content);
      terminal.print(json ? JSON.stringify({ ...(preview !== null && { groups: shown }), out: target }) : `Written to ${target}`);
      return status;
    }
    const report = await handlers["fairness.impact"](asked);
    if (json) terminal.print(JSON.stringify({ ...(preview !== null && { groups: shown }), ...report }));
    else for (const text of reportLines(report)) terminal.print(text);
    return status;
  } finally {
    await engine.close();
  }
}
