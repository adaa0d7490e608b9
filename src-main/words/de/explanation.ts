import type { RequirementStatus } from "../../../src-preload/domain.ts";
import type { Part } from "../standing.ts";
import type { EngineWords } from "../words.ts";
import { level, points, quoted, roundPoints, years } from "./phrases.ts";

const of = ({ earned, possible }: Part): string => `${roundPoints(earned)} von ${roundPoints(possible)}`;

const statuses: Record<RequirementStatus, string> = { met: "erfüllt", partly: "teilweise erfüllt", not_found: "nicht gefunden", unknown: "geht aus dem Lebenslauf nicht hervor" };

export const explanation: EngineWords["explanation"] = {
  points,
  theWork: "Arbeit wie in dieser Stelle",
  secondReading: "Neben der Stelle noch einmal gelesen",
  noDatedJob: "keine datierte Berufsstation, die zählen könnte",
  work: (shown, share) => `${years(shown)} in solcher Arbeit; zählt ${level(share)}`,
  notReadAgain: "nur die ersten einer Rangliste werden noch einmal gelesen",
  readAgain: (share) => `die besten Zeilen, zusammen mit der Stelle gelesen, passen zu ${level(share)}`,

  standing: ({ rank, of: all, total, skill, experience, semantic, again, learned }) =>
    `Platz ${String(rank)} von ${String(all)} mit ${roundPoints(total)} von 100 Punkten: ${of(skill)} für Fähigkeiten, ${of(experience)} für Erfahrung, ${of(semantic)} für Bedeutung${again === null ? "" : `, ${of(again)} für das zweite Lesen neben der Stelle`}${learned === null ? "" : `, ${learned < 0 ? "−" : "+"}${roundPoints(Math.abs(learned))} aus Entscheidungen gelernt`}.`,
  counts: (count, all) => {
    const rest = [
      ...(count.partly > 0 ? [`${String(count.partly)} teilweise`] : []),
      ...(count.not_found > 0 ? [`${String(count.not_found)} nicht gefunden`] : []),
      ...(count.unknown > 0 ? [`${String(count.unknown)} aus dem Lebenslauf nicht ersichtlich`] : []),
    ];
    return `Von ${String(all)} Anforderungen der Stelle ${count.met === 1 ? "ist 1" : `sind ${String(count.met)}`} erfüllt${rest.length === 0 ? "" : `; ${rest.join(", ")}`}.`;
  },
  mostPoints: (from) => `Die meisten Punkte kommen von ${from.map(({ asked, earned }) => `${quoted(asked)} (${roundPoints(earned)})`).join(", ")}.`,
  mustHaveNotMet: (reason) => `Eine Muss-Anforderung ist nicht erfüllt. ${reason}`,

  strength: (asked, how) => `${asked}: ${how}.`,
  gap: (thing, status, how) => `${thing}: ${statuses[status]}${how === "" ? "" : ` (${how})`}.`,
};
