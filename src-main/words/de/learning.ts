import type { LearnedFeature, LearnedKind, WeighedTerm } from "../../../src-preload/learned.ts";
import type { EngineWords } from "../words.ts";
import { and, level } from "./phrases.ts";

const terms: Record<WeighedTerm, string> = { skill: "Fähigkeiten", experience: "Erfahrung", semantic: "Bedeutung" };
const kinds: Record<LearnedKind, string> = { skill: "namentlich gefragte Fähigkeiten", education: "Ausbildung", certification: "Zertifikate", language: "Sprachen", other: "Aufgaben und Sonstiges" };
const plural: readonly LearnedKind[] = ["skill", "certification", "language", "other"];
const percent = (share: number): string => `${(share * 100).toFixed(1).replace(/\.0$/, "").replace(".", ",")} %`;
/** Without a negative zero. */
const exact = (value: number): string => value.toFixed(3).replace(/^-(0\.000)$/, "$1").replace("-", "−").replace(".", ",");
const isKind = (feature: LearnedFeature): feature is `kind:${LearnedKind}` => feature.startsWith("kind:");
const named = (feature: LearnedFeature): string => (isKind(feature) ? kinds[feature.slice(5) as LearnedKind] : terms[feature]);

export const learning: EngineWords["learning"] = {
  line: "Aus Entscheidungen gelernt",
  weight: (term, from, to) => `${terms[term]} ${term === "skill" ? "zählen" : "zählt"} ${percent(to)} statt ${percent(from)}`,
  kind: (kind, factor) => `${kinds[kind]} ${plural.includes(kind) ? "zählen" : "zählt"} ${level(factor)}-mal so viel unter den Fähigkeiten`,
  changes: (list) => list.join("; "),
  readOtherwise: (adds) => `Anforderungen werden so gelesen, wie Eingestellte und Personen mit Angebot sie ausdrücken (${adds < 0 ? "−" : "+"}${Math.abs(adds * 100).toFixed(2).replace(".", ",")})`,
  reads: "Anforderungen werden etwas anders gelesen: so, wie Eingestellte und Personen mit Angebot sie ausdrücken",
  readHelps: (before, after) =>
    `Anforderungen anders zu lesen bringt bei weggelassenen Stellen mehr Paare von Personen in die Reihenfolge der Entscheidungen; durch Zufall geschähe das seltener als einmal unter hundert Malen. Die Übereinstimmung geht von ${exact(before)} auf ${exact(after)} (nDCG).`,
  readDoesNotHelp: (before, after) =>
    `Anforderungen anders zu lesen, nämlich so, wie Eingestellte sie ausdrücken, wurde versucht und wird nicht benutzt: Bei weggelassenen Stellen ging die Übereinstimmung von ${exact(before)} auf ${exact(after)} (nDCG), kein Gewinn, auf den Verlass ist.`,
  ofOne: "Alle diese Entscheidungen stammen von einer Person; ob es deren Gewohnheit ist oder das, was die Stellen brauchen, kann deshalb niemand sonst zeigen.",
  readNotTried: "Anforderungen anders zu lesen konnte nicht versucht werden: Dazu braucht es mindestens sieben Stellen, in denen jemand eingestellt wurde oder ein Angebot bekam und jemand abgelehnt wurde.",
  readRestsOnOne: "Anforderungen anders zu lesen wurde versucht und wird nicht benutzt: Bei weggelassenen Stellen half es, aber nicht ohne die Entscheidungen einer einzelnen Person.",
  readUnfair: "Anforderungen anders zu lesen wurde versucht und wird nicht benutzt: Punkte änderten sich mit Namen, geschlechtsbezogenen Wörtern oder Studienjahren.",
  readOtherModel: "Ihre Art, Anforderungen zu lesen, wurde für ein anderes Sprachmodell gemacht und wirkt erst wieder, wenn dieses benutzt wird oder Sie neu lernen lassen.",
  noChange: "in dieser Stelle zählt nichts anders",

  supply: (decisions, jobs) => `${String(decisions)} ${decisions === 1 ? "Entscheidung" : "Entscheidungen"} in ${String(jobs)} ${jobs === 1 ? "Stelle" : "Stellen"}`,
  enough: (supply) => `${supply}: genug, um daraus zu lernen.`,
  moreDecisions: (supply, more) => `${supply}; es fehlen noch etwa ${String(more)}.`,
  moreJobs: (supply, least) => `${supply}; sie müssen aus mindestens ${String(least)} Stellen kommen, in denen manche weiter gekommen sind als andere.`,

  nothing: "Nichts an diesen Entscheidungen bleibt bestehen, wenn je eine Stelle oder eine entscheidende Person weggelassen wird; es gibt also nichts zu ändern.",
  nothingOfWeights: "Kein Gewicht und keine Art von Anforderungen zählt anders: Nichts davon bleibt bestehen, wenn je eine Stelle oder eine entscheidende Person weggelassen wird.",
  gain: (before, after, low, high) =>
    exact(before) === exact(after)
      ? `Bei weggelassenen Stellen stimmt die Reihenfolge so weit wie bisher mit den Entscheidungen überein: zu ${exact(after)} (nDCG).`
      : `Bei weggelassenen Stellen stimmt die Reihenfolge zu ${exact(after)} statt ${exact(before)} mit den Entscheidungen überein (nDCG; der Unterschied liegt zwischen ${exact(low)} und ${exact(high)}).`,
  isBetter: "Besser bei Stellen, aus denen nicht gelernt wurde.",
  isWorse: "Schlechter bei Stellen, aus denen nicht gelernt wurde: Lassen Sie es besser ausgeschaltet.",
  isUncertain: "Nicht sicher besser bei Stellen, aus denen nicht gelernt wurde: Der Unterschied kann Zufall sein.",
  hiredFirst: (hired, before, after) => `Von ${String(hired)} Eingestellten ${after === 1 ? "wäre" : "wären"} ${String(after)} unter den ersten zehn gewesen, ${before === after ? "so viele wie jetzt" : `statt ${String(before)}`}.`,
  fair: "Mit vertauschten Namen, geschlechtsbezogenen Wörtern und Studienjahren änderte sich kein Teil der Punktzahl auch nur bei einer von zwanzig Personen um ein Tausendstel. Von einzelnen Personen erzählt der Tauschtest unter Gleichbehandlung.",
  flagged: (features) => `Weggelassen, weil es sich mit Namen, geschlechtsbezogenen Wörtern oder Studienjahren änderte: ${and(features.map(named))}.`,
};
