/** Labelled fields in a job's heading: "Designation: …", "Name of the company: …", and labels that are none of a job's. */
import { fold } from "./lines.ts";
import { organisationScore, titleScore, type RoleKnowledge } from "./roles.ts";

export type FieldLabel = "title" | "company" | "location";

const labels: [FieldLabel, RegExp][] = [
  ["title", /^(?:job title|title|designation|position(?: held)?|role|job role|post|poste|puesto|cargo|funktion|functie|job profile|profile|as)$/i],
  ["company", /^(?:company|company name|name of (?:the )?(?:company|organi[sz]ation|employer)|employer|organi[sz]ation|organi[sz]ation name|firm|entreprise|empresa|firma|unternehmen|arbeitgeber|azienda|employed (?:with|at|by)|company ?\/ ?organi[sz]ation)$/i],
  ["location", /^(?:location|place|city|ort|lieu|lugar|ubicaci[oó]n|work location)$/i],
];
/** Labels of what is read elsewhere (dates) or is nothing of the job's own (its client). */
export const emptyLabels = /^(?:client|clients|customer|project|duration|period|tenure|dates?|time ?period|years?|from|zeitraum|fecha|durée|employment (?:dates|period)|dates of employment|job duration|experience)\s*:?$/i;
/** The field that a cell is labelled as, and its value; an empty value where the label says nothing of the job's own. */
export function labelOf(bracketed: string): { label: FieldLabel; rest: string } | null {
  const cell = bracketed.replace(/^\(([^()]+)\)?$/, "$1");
  const colon = cell.search(/\s?[:：]/u);
  if (colon < 2 || colon > 32) return null;
  const words = cell.slice(0, colon).trim();
  for (const [label, pattern] of labels) if (pattern.test(words)) return { label, rest: cell.slice(colon).replace(/^[\s:：\-–]+/u, "") };
  return emptyLabels.test(words) ? { label: "location", rest: "" } : null;
}

/** True when a label ("Designation: …") alone makes the line part of a job's heading. */
export function isLabelled(text: string): boolean {
  const label = labelOf(text);
  return label !== null || /^(?:duration|period|tenure)\b/.test(fold(text));
}

/** "Operating system: Windows", "Budget: 2 M": a label that is none of a job's, over a value that is no title and no employer. */
export function isOtherLabel(cell: string, knowledge: RoleKnowledge): boolean {
  const [label, value] = cell.split(/(?<=^[^:]{2,28}): /, 2);
  return label !== undefined && value !== undefined && [label, value].every((part) => titleScore(part, knowledge) < 1 && organisationScore(part) < 1);
}
