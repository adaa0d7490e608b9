/** Was zwischen Auswahl und Einstellung und danach festgehalten wurde, für alle, die es außerhalb der App lesen. */
import type { AfterHire, HiringHistoryEvent, InterviewKind, OfferState, Recommendation } from "../../../src-preload/contract.ts";
import type { EngineWords } from "../words.ts";

const kinds: Record<InterviewKind, string> = { phone: "telefonisch", video: "per Video", onSite: "vor Ort", panel: "mit mehreren", trial: "Probearbeit", other: "auf andere Art" };
const recommends: Record<Recommendation, string> = { strongYes: "unbedingt", yes: "ja", no: "nein", strongNo: "auf keinen Fall" };
const states: Record<OfferState, string> = { open: "offen", accepted: "angenommen", declined: "abgelehnt", withdrawn: "zurückgezogen" };
const afters: Record<AfterHire, string> = { didWell: "gut gelaufen", leftEarly: "früh gegangen" };
const subjects: Record<HiringHistoryEvent["what"], string> = { interview: "Gespräch", scorecard: "Bewertungsbogen", offer: "Angebot", outcome: "Nach der Einstellung" };

export const hiring: EngineWords["hiring"] = {
  recorded: (what, change) => (change === "new" ? subjects[what] : `${subjects[what]}, ${change === "changed" ? "berichtigt" : "entfernt"}`),
  interview: (day, kind, interviewers) => `am ${day}, ${kinds[kind]}${interviewers === "" ? "" : `, mit ${interviewers}`}`,
  scorecard: (interviewer, recommendation) => `von ${interviewer}${recommendation === null ? "" : `, insgesamt: ${recommends[recommendation]}`}`,
  scored: (asked, score, note) => `${asked}: ${String(score)} von 5${note === "" ? "" : ` (${note})`}`,
  offer: (day, pay, state, endedOn) => `am ${day}${pay === "" ? "" : `, ${pay}`}, ${states[state]}${endedOn === null ? "" : ` am ${endedOn}`}`,
  outcome: (day, after) => `${afters[after]}, Stand ${day}`,
};
