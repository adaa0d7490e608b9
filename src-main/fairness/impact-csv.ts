/** The tables as one list for a spreadsheet, from which every rate and ratio can be worked out again. */
import { stringify } from "csv-stringify/sync";
import type { ImpactOfJob, ImpactReport, ImpactTable } from "../../src-preload/contract.ts";

/** What a row is: a group's numbers, those of unknown category, everyone of a table, or a sentence on how to read it all. */
type RowKind = "group" | "unknown" | "all" | "note";

const columns = [
  "row", "table", "job_id", "job", "step", "sample", "by", "group", "people", "selected", "rate", "rate_low", "rate_high", "impact_ratio", "ratio_low", "ratio_high",
  "below_four_fifths", "fisher_p", "left_out", "note",
] as const;
type Row = Partial<Record<(typeof columns)[number], string | number | boolean | null>>;

/** Four decimals tell apart what counts in thousands do. */
const share = (value: number | null | undefined): string => (value == null ? "" : value.toFixed(4));

function rowsOf(table: "selection" | "scoring", of: ImpactOfJob, { by, rows, people, unknown }: ImpactTable, { step, sample }: ImpactReport): Row[] {
  const head = (row: RowKind): Row => ({ row, table, job_id: of.jobId ?? "all", job: of.title ?? "", step: table === "selection" ? step : "above median", sample, by: by.join(" × ") });
  return [
    ...rows.map((one): Row => ({
      ...head("group"), group: one.values.join(" × "), people: one.people, selected: one.selected, rate: share(one.rate), rate_low: share(one.rateInterval?.low), rate_high: share(one.rateInterval?.high),
      impact_ratio: share(one.ratio), ratio_low: share(one.ratioInterval?.low), ratio_high: share(one.ratioInterval?.high),
      below_four_fifths: one.belowFourFifths === null ? "" : one.belowFourFifths ? "yes" : "no", fisher_p: share(one.fisherP), left_out: one.leftOut ?? "",
    })),
    { ...head("unknown"), people: unknown, left_out: unknown === null ? "withheld" : "" },
    { ...head("all"), people },
  ];
}

/** With a byte order mark, by which spreadsheets know that it is UTF-8, and with no cell that they would run as a formula. */
export function impactCsv(report: ImpactReport): string {
  const parts = [...(report.overall === null ? [] : [report.overall]), ...report.jobs];
  const rows = parts.flatMap((of) => [
    ...of.selection.flatMap((table) => rowsOf("selection", of, table, report)),
    ...of.scoring.flatMap((table) => rowsOf("scoring", of, table, report)),
  ]);
  const notes = [report.notice, ...report.method].map((note): Row => ({ row: "note", note }));
  return stringify([...rows, ...notes], { header: true, bom: true, columns: [...columns], escape_formulas: true, record_delimiter: "windows" });
}
