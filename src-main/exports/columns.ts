/** The one list of columns: how each value is read, for every table that leaves the app. */
import type { Language } from "../../src-preload/asker.ts";
import { conditionWordsIn } from "../../src-preload/condition-words.ts";
import { conditionOfKnockout } from "../../src-preload/conditions.ts";
import { columnTitlesIn, identifies, type ExportColumnId } from "../../src-preload/export-columns.ts";
import type { Ranking } from "../../src-preload/domain.ts";
import { seniorityNamesIn } from "../../src-preload/seniority-note.ts";
import type { ExportWords } from "../words/en/exports.ts";
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

interface Reading {
  kind: ColumnKind;
  read(candidate: ExportedCandidate, words: ExportWords, asked: (requirementId: string) => string): CellValue;
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
  learned: { kind: "score", read: ({ match }) => match.learned?.adds ?? null },
  mustHaves: { kind: "long", read: ({ match }, { table }, asked) => match.knockouts.map((one) => `${asked(one.requirementId)}: ${table.knockout[one.status]}`).join("; ") },
  seniority: { kind: "long", read: ({ match }, { language }) => (match.seniority === null ? null : `${seniorityNamesIn(language)[match.seniority.side]}. ${match.seniority.sentence}`) },
  evidence: { kind: "long", read: ({ match }) => [...new Set(match.evidence.map((one) => oneLine(one.text)))].slice(0, EVIDENCE_LINES).join(" | ") },
  years: { kind: "years", read: ({ profile }) => profile.yearsOfExperience },
  location: { kind: "text", read: ({ profile }) => profile.location },
  email: { kind: "text", read: ({ profile }) => profile.emails.join("; ") },
  phone: { kind: "text", read: ({ profile }) => profile.phones.join("; ") },
  shortlisted: { kind: "text", read: ({ shortlisted }, { table }) => table.shortlisted[shortlisted ? "yes" : "no"] },
  file: { kind: "text", read: ({ match }) => match.file },
  candidate: { kind: "text", read: ({ match }) => match.candidateId },
  met: { kind: "text", read: ({ match: { requirements } }, { table }) => table.met(requirements.filter(({ status }) => status === "met").length, requirements.length) },
  missing: {
    kind: "long",
    read: ({ match }, { table }, asked) => match.requirements.flatMap(({ requirementId, status }) => (status === "met" ? [] : [`${asked(requirementId)}: ${table.missing[status]}`])).join("; "),
  },
  skills: { kind: "long", read: ({ profile }) => profile.skills.slice(0, SKILLS).map(({ canonical }) => canonical).join(", ") },
  conditions: {
    kind: "long",
    read({ match }, { language, table }) {
      const { titles } = conditionWordsIn(language);
      return match.conditions.map(({ condition, status, reason }) => `${titles[condition]}: ${table.knockout[status]}. ${reason}`).join(" | ");
    },
  },
  source: { kind: "text", read: ({ provenance: { source, detail } }, { table }) => table.source(source, detail) },
  consent: { kind: "text", read: ({ provenance: { standing, expiresOn } }, { table }) => table.consent(standing, expiresOn) },
  flags: { kind: "long", read: ({ match }) => match.flags.map(({ sentence }) => sentence).join(" ") },
  notes: { kind: "long", read: ({ notes }) => notes },
};

/** What a must-have or a requirement asks, in the job's words. */
export function askedIn({ requirements }: Ranking["job"], language: Language): (requirementId: string) => string {
  const textOf = new Map(requirements.map(({ id, text }) => [id, text]));
  return (requirementId) => {
    const condition = conditionOfKnockout(requirementId);
    return textOf.get(requirementId) ?? (condition === null ? requirementId : conditionWordsIn(language).titles[condition]);
  };
}

/** The columns of a table, in the chosen order: without those that a blind one must not have, or that this ranking cannot fill. */
export function columnsOf({ ranking, columns, blind, words }: Pick<ExportedRanking, "ranking" | "columns" | "blind" | "words">): Column[] {
  const asked = askedIn(ranking.job, words.language);
  const titles = columnTitlesIn(words.language);
  return [...new Set(columns)]
    .filter((id) => !(blind && identifies(id)) && !(id === "readAgain" && ranking.reranker === null) && !(id === "learned" && ranking.learned === undefined))
    .map((id) => {
      const { kind, read } = readings[id];
      const value = (candidate: ExportedCandidate): CellValue => {
        const cell = read(candidate, words, asked);
        return typeof cell === "string" ? cellText(cell) : cell;
      };
      return { id, title: titles[id], kind, value };
    });
}
