import type { EngineWords } from "../words.ts";
import { inTheLast, month, quoted, years } from "./phrases.ts";

export const improvements: EngineWords["improvements"] = {
  datedYears: (asked) => `${years(asked)} solcher Arbeit in datierten Berufsstationen`,
  moreYears: (asked, shown) => `${years(asked)} solcher Arbeit (jetzt ${years(shown)})`,
  sameWork: (asked) => `${years(asked)} in genau solcher Arbeit wie in dieser Stelle, und aktuell`,
  recentUse: (thing, within, last) => `${thing}, genannt in einer Arbeit ${inTheLast(within)} (jetzt zuletzt ${month(last)})`,
  named: (thing) => `${thing}, im Lebenslauf genannt`,
  yearsWith: (thing, asked, shown) => `${years(asked)} mit ${thing} in datierten Berufsstationen${shown === null ? "" : ` (jetzt ${years(shown)})`}`,
  studies: (text) => `eine Ausbildung genau wie gefragt: ${quoted(text)}`,
  heldToday: (thing) => `${thing}, heute gültig`,
  stated: (thing) => `${thing}, im Lebenslauf angegeben`,
  place: (thing) => `ein Ort wie gefragt: ${thing}`,
  plainLine: (text) => `eine Zeile, die es deutlich sagt: ${quoted(text)}`,
  work: (asked, shown) => `${years(asked)} in Arbeit wie in dieser Stelle, und aktuell${shown === null ? "" : ` (jetzt ${years(shown)})`}`,
};
