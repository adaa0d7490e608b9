/** A ranking, or the shortlist out of it, as a file's content. */
import { stringify } from "csv-stringify/sync";
import { conditionTitles } from "../../src-preload/condition-words.ts";
import { conditionOfKnockout } from "../../src-preload/conditions.ts";
import type { ExportedFile, ExportFormat } from "../../src-preload/contract.ts";
import type { Knockout, Match, Profile, Ranking } from "../../src-preload/domain.ts";
import { seniorityNames } from "../../src-preload/seniority-note.ts";

export interface ExportedCandidate {
  match: Match;
  profile: Pick<Profile, "emails" | "phones" | "location" | "title" | "yearsOfExperience">;
  shortlisted: boolean;
}

/** The name of a condition that is a knock-out. */
function conditionTitle(requirementId: string): string {
  const condition = conditionOfKnockout(requirementId);
  return condition === null ? requirementId : conditionTitles[condition];
}

/** Evidence lines that a table cell holds; the JSON has them all. */
const EVIDENCE_LINES = 3;
const statusWord: Record<Knockout["status"], string> = { pass: "yes", unknown: "not stated", fail: "no" };

const oneLine = (text: string): string => text.replace(/\s+/g, " ").replace(/^•\s*/, "").trim();

/** "Senior Nurse (ICU)" → "senior-nurse-icu", for a file name that every system takes. */
export function fileNameOf(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return plain.slice(0, 60).replace(/-+$/, "") || "job";
}

function table(ranking: Ranking, candidates: ExportedCandidate[]): string {
  const textOf = new Map(ranking.job.requirements.map((r) => [r.id, r.text]));
  const rows = candidates.map(({ match, profile, shortlisted }) => ({
    Rank: match.rank,
    Name: match.name ?? "",
    Title: profile.title ?? "",
    Score: match.score,
    Skill: match.skill,
    Experience: match.experience,
    Semantic: match.semantic,
    ...(ranking.reranker !== null && { "Read again": match.reranked?.score ?? "" }),
    "Must-haves": match.knockouts.map((k) => `${textOf.get(k.requirementId) ?? conditionTitle(k.requirementId)}: ${statusWord[k.status]}`).join("; "),
    Seniority: match.seniority === null ? "" : `${seniorityNames[match.seniority.side]}. ${match.seniority.sentence}`,
    Evidence: [...new Set(match.evidence.map((e) => oneLine(e.text)))].slice(0, EVIDENCE_LINES).join(" | "),
    Years: profile.yearsOfExperience ?? "",
    Location: profile.location ?? "",
    "E-mail": profile.emails.join("; "),
    Phone: profile.phones.join("; "),
    Shortlisted: shortlisted ? "yes" : "no",
    File: match.file,
    Candidate: match.candidateId,
  }));
  // A cell that begins with = + - @ would be run as a formula by a spreadsheet; resumes come from strangers.
  return stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: "windows", columns: Object.keys(rows[0] ?? emptyHeader) });
}

const emptyHeader = { Rank: 0, Name: "", Score: 0, Skill: 0, Experience: 0, Semantic: 0, "Must-haves": "", Seniority: "", Evidence: "", File: "" };

/** Both formats hold the same candidates in the same order; JSON holds their whole matches, with model and weights. */
export function rankingFile(
  ranking: Ranking,
  candidates: ExportedCandidate[],
  format: ExportFormat,
  what: "shortlist" | "ranking",
): ExportedFile {
  const fileName = `${fileNameOf(ranking.job.title)}-${what}.${format}`;
  if (format === "csv") return { fileName, mediaType: "text/csv;charset=utf-8", content: table(ranking, candidates) };
  const content = { ...ranking, candidates: candidates.map(({ match, shortlisted }) => ({ ...match, shortlisted })) };
  return { fileName, mediaType: "application/json", content: `${JSON.stringify(content, null, 2)}\n` };
}
