import type { EngineWords } from "../words.ts";
import { inTheLast, level, month, years } from "./phrases.ts";

const way = (path: readonly string[], said: (from: string, to: string) => string): string => {
  const ends = said(path[0] ?? "", path.at(-1) ?? "");
  return path.length > 2 ? `${ends} (${path.join(" → ")})` : ends;
};
const askedYears = (asked: number | null): string => (asked === null ? "" : `, gefragt: ${years(asked)}`);
const askedUse = (within: number): string => `gefragt ist eine Anwendung ${inTheLast(within)}`;

export const how: EngineWords["how"] = {
  noStudies: "der Lebenslauf nennt keine Ausbildung",
  notSaid: "der Lebenslauf sagt nichts dazu",
  nothing: "nichts im Lebenslauf spricht dafür",
  faint: (share) => `nur entfernt ähnlich, ${level(share)}`,
  meaning: (share) => `ähnliche Bedeutung, ${level(share)}`,
  implied: (path) => way(path, (from, to) => `${from} schließt ${to} ein`),
  related: (path) => way(path, (from, to) => `${from} ist verwandt mit ${to}`),
  alias: (words, name) => `andere Bezeichnung: ${words} → ${name}`,
  degree: (words) => `Abschluss: ${words}`,
  certificate: (words) => `Zertifikat: ${words}`,
  language: (words) => `Sprache: ${words}`,
  place: (words) => `Ort: ${words}`,
  named: (words) => `genannt: ${words}`,
  addedByYou: "von Ihnen ergänzt",

  noDates: (asked) => `keine Berufsstation mit Daten, die zählen könnte${askedYears(asked)}`,
  otherWork: (asked, share) => `keine solche Arbeit in den datierten Berufsstationen${askedYears(asked)}; zählt ${level(share)}`,
  experience: (shown, asked, share) => `${years(shown)} in solcher Arbeit${askedYears(asked)}; zählt ${level(share)}`,

  counts: (share) => `, ${level(share)}`,
  years: (shown, asked) => `; ${shown === null ? "Jahre nicht ersichtlich" : years(shown)}, gefragt: ${years(asked)}`,
  lastUseUnknown: (within) => `; keine datierte Berufsstation zeigt, wann zuletzt; ${askedUse(within)}`,
  usedNow: (within) => `; aktuell in Gebrauch; ${askedUse(within)}`,
  lastUse: (date, within) => `; zuletzt ${month(date)}; ${askedUse(within)}`,
  lastUseLongAgo: (date, yearsBefore, within) => `; zuletzt ${month(date)}, ${years(yearsBefore)} vor dem neuesten Datum des Lebenslaufs; ${askedUse(within)}`,
};
