/** The one list of columns: how each value is read, for every table that leaves the app. */
import { conditionTitles } from "../../src-preload/condition-words.ts";
import { conditionOfKnockout } from "../../src-preload/conditions.ts";
import { columnTitle, identifies, type ExportColumnId } from "../../src-preload/export-columns.ts";
import type { Knockout, Ranking, RequirementStatus } from "../../src-preload/domain.ts";
import { seniorityNames } from "../../src-preload/seniority-note.ts";
import { cellText, oneLine } from "./cell-text.ts";
import { nameOf, type ExportedCandidate, type ExportedRanking } from "./exported.ts";

/** `score`: in [0,1]. `long`: a text that wants room. */
export type ColumnKind = "text" | "long" | "count" | "years" | "score";
export type CellValue = string | number | null;

export interface Column {
  id: ExportColumnId;
  title: string;
  kind: ColumnKind;
  value(candidate: ExportedCandidate): CellValue;
}

/** Evidence lines and skills that a cell holds; the JSON has them all. */
const EVIDENCE_LINES = 3;
const SKILLS = 30;

export const statusWord: Record<Knockout["status"], string> = { pass: "yes", unknown: "not stated", fail: "no" };
const missingWord: Record<Exclude<RequirementStatus, "met">, string> = { partly: "in part", not_found: "not found", unknown: "not stated" };

interface Reading {
  kind: ColumnKind;
  read(candidate: ExportedCandidate, asked: (requirementId: string) => string): CellValue;
}

const readings: Record<ExportColumnId, Reading> = {
  rank: { kind: "count", read: ({ match }) => match.rank },
  name: { kind: "text", read: nameOf },
  title: { kind: "text", read: ({ profile }) => profile.title },
  score: { kind: "score", read: ({ match }) => match.score },
  skill: { kind: "score", read: ({ match }) => match.skill },
  experience: { kind: "score", read: ({ match }) => match.experience },
  semantic: { kind: "score", read: ({ match }) => match.semantic },
  readAgain: { kind: "score", read: ({ match }) => match.reranked?.score ?? null },
  mustHaves: { kind: "long", read: ({ match }, asked) => match.knockouts.map((one) => `${asked(one.requirementId)}: ${statusWord[one.status]}`).join("; ") },
  seniority: { kind: "long", read: ({ match }) => (match.seniority === null ? null : `${seniorityNames[match.seniority.side]}. ${match.seniority.sentence}`) },
  evidence: { kind: "long", read: ({ match }) => [...new Set(match.evidence.map((one) => oneLine(one.text)))].slice(0, EVIDENCE_LINES).join(" | ") },
  years: { kind: "years", read: ({ profile }) => profile.yearsOfExperience },
  location: { kind: "text", read: ({ profile }) => profile.location },
  email: { kind: "text", read: ({ profile }) => profile.emails.join("; ") },
  phone: { kind: "text", read: ({ profile }) => profile.phones.join("; ") },
  shortlisted: { kind: "text", read: ({ shortlisted }) => (shortlisted ? "yes" : "no") },
  file: { kind: "text", read: ({ match }) => match.file },
  candidate: { kind: "text", read: ({ match }) => match.candidateId },
  met: { kind: "text", read: ({ match: { requirements } }) => `${String(requirements.filter(({ status }) => status === "met").length)} of ${String(requirements.length)}` },
  missing: {
    kind: "long",
    read: ({ match }, asked) => match.requirements.flatMap(({ requirementId, status }) => (status === "met" ? [] : [`${asked(requirementId)}: ${missingWord[status]}`])).join("; "),
  },
  skills: { kind: "long", read: ({ profile }) => profile.skills.slice(0, SKILLS).map(({ canonical }) => canonical).join(", ") },
  conditions: { kind: "long", read: ({ match }) => match.conditions.map(({ condition, status, reason }) => `${conditionTitles[condition]}: ${statusWord[status]}. ${reason}`).join(" | ") },
  flags: { kind: "long", read: ({ match }) => match.flags.map(({ sentence }) => sentence).join(" ") },
  notes: { kind: "long", read: ({ notes }) => notes },
};

/** What a must-have or a requirement asks, in the job's words. */
export function askedIn({ requirements }: Ranking["job"]): (requirementId: string) => string {
  const textOf = new Map(requirements.map(({ id, text }) => [id, text]));
  return (requirementId) => {
    const condition = conditionOfKnockout(requirementId);
    return textOf.get(requirementId) ?? (condition === null ? requirementId : conditionTitles[condition]);
  };
}

/** The columns of a table, in the chosen order: without those that a blind one must not have, or that this ranking cannot fill. */
export function columnsOf({ ranking, columns, blind }: Pick<ExportedRanking, "ranking" | "columns" | "blind">): Column[] {
  const asked = askedIn(ranking.job);
  return [...new Set(columns)]
    .filter((id) => !(blind && identifies(id)) && !(id === "readAgain" && ranking.reranker === null))
    .map((id) => {
      const { kind, read } = readings[id];
      const value = (candidate: ExportedCandidate): CellValue => {
        const cell = read(candidate, asked);
        return typeof cell === "string" ? cellText(cell) : cell;
      };
      return { id, title: columnTitle(id), kind, value };
    });
}
