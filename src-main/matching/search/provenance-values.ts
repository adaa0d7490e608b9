/** What stands behind `source:` and `consent:`, read, in English or German whatever the language of the screen. */
import { consentStandings, knownSources, type ConsentStanding, type KnownSource } from "../../../src-preload/consent.ts";
import type { Condition } from "../../library/search/conditions.ts";
import type { SearchWords } from "../../words/search.ts";
import { fault } from "./field-values.ts";
import type { FieldNode } from "./query-tree.ts";

const sourceWords: Readonly<Record<string, KnownSource>> = {
  "own application": "own", application: "own", direct: "own", eigene: "own", "eigene bewerbung": "own", bewerbung: "own", recommended: "referral", recommendation: "referral", empfehlung: "referral",
  "job board": "job_board", jobboard: "job_board", board: "job_board", stellenbörse: "job_board", stellenboerse: "job_board", jobbörse: "job_board", jobboerse: "job_board", agentur: "agency",
  veranstaltung: "event", messe: "event", ordner: "folder", andere: "other", anderswoher: "other", sonstige: "other", unknown: "none", unbekannt: "none", keine: "none",
};
const consentWords: Readonly<Record<string, ConsentStanding>> = {
  yes: "given", ja: "given", erteilt: "given", gegeben: "given", pending: "asked", angefragt: "asked", gefragt: "asked", no: "refused", denied: "refused", verweigert: "refused", abgelehnt: "refused",
  over: "expired", ended: "expired", abgelaufen: "expired", unknown: "none", unbekannt: "none", keine: "none",
};

/** One of `known` by its own name or another. */
function called<T extends string>(typed: string, known: readonly T[], others: Readonly<Record<string, T>>): T | undefined {
  const word = typed.trim().toLowerCase().replace(/\s+/g, " ");
  return known.find((one) => one === word || one === word.replace(/[ -]/g, "_")) ?? (Object.hasOwn(others, word) ? others[word] : undefined);
}

export function sourceOf(node: FieldNode, say: SearchWords): Condition {
  const source = called(node.value, knownSources, sourceWords);
  return source === undefined ? fault(node, say.notSource(node.value), null) : { kind: "source", among: [source] };
}

export function consentOf(node: FieldNode, say: SearchWords): Condition {
  const standing = called(node.value, consentStandings, consentWords);
  return standing === undefined ? fault(node, say.notConsent(node.value), null) : { kind: "consent", among: [standing] };
}
