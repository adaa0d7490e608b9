/** A ranking as a table for people, with the lines that earned the first places. */
import { importances, type Evidence, type Knockout, type Match, type Ranking } from "../../../src-preload/domain.ts";
import { fit } from "./terminal.ts";

const mark: Record<Knockout["status"], string> = { pass: "✓", unknown: "?", fail: "✗" };
const EVIDENCE_LINES = 4;

const percent = (score: number): string => `${(100 * score).toFixed(1).padStart(5)}`;

function saysHow(evidence: Evidence): string {
  if (evidence.path.length > 1) return `${evidence.how}: ${evidence.path.join(" → ")}`;
  return evidence.how;
}

function row(match: Match): string {
  const mustHaves = match.knockouts.map((k) => mark[k.status]).join("");
  const name = match.name ?? match.file.split(/[\\/]/).at(-1) ?? match.file;
  return `${String(match.rank).padStart(4)}  ${fit(name, 26)}  ${percent(match.score)}   ${percent(match.skill)}  ${percent(match.experience)}     ${percent(match.semantic)}   ${mustHaves}`;
}

/** The best line for each of the most important requirements, each line quoted once. */
function evidenceLines(match: Match, ranking: Ranking): string[] {
  const requirement = new Map(ranking.job.requirements.map((r) => [r.id, r]));
  const weight = (e: Evidence): number => importances.indexOf(requirement.get(e.requirementId)?.importance ?? "low");
  const seen = new Set<string>();
  const lines: string[] = [];
  for (const evidence of [...match.evidence].sort((a, b) => weight(a) - weight(b) || b.score - a.score)) {
    const place = `${String(evidence.start)}-${String(evidence.end)}`;
    if (seen.has(place) || lines.length === EVIDENCE_LINES) continue;
    seen.add(place);
    const asked = requirement.get(evidence.requirementId)?.text ?? "";
    const quote = evidence.text.replace(/\s+/g, " ").replace(/^•\s*/, "");
    lines.push(`        ${fit(asked, 34)}  “${fit(quote, 76).trim()}”  p.${String(evidence.page)}, ${saysHow(evidence)}`);
  }
  return lines;
}

/** The ranking's first `shown` rows; evidence under the first three, and what keeps the fourth from ranking higher. */
export function rankingTable(ranking: Ranking, shown: number): string {
  const { job, candidates } = ranking;
  const mustHaves = job.requirements.filter((r) => r.importance === "must");
  const lines = [
    "",
    `${job.title} · ${String(job.requirements.length)} requirements, ${String(mustHaves.length)} of them must-haves · ${String(candidates.length)} candidates`,
    "",
    "Rank  Name                        Score    Skill  Experience  Semantic  Must-haves",
    ...candidates.slice(0, shown).map(row),
  ];
  if (candidates.length > shown) lines.push(`      … and ${String(candidates.length - shown)} more`);
  if (mustHaves.length > 0) {
    lines.push("", `Must-haves, in this order: ${mustHaves.map((r) => r.text).join(" · ")}   (✓ met  ? not stated  ✗ not met)`);
  }
  for (const match of candidates.slice(0, 3)) {
    lines.push("", `Why ${match.name ?? match.file} is number ${String(match.rank)}`, ...evidenceLines(match, ranking));
  }
  const fourth = candidates[3];
  if (fourth) {
    lines.push("", `Why not higher: ${fourth.name ?? fourth.file}, number ${String(fourth.rank)}`);
    for (const loss of fourth.whyNotHigher) lines.push(`        −${(100 * loss.points).toFixed(1).padStart(4)}  ${loss.sentence}`);
  }
  lines.push(
    "",
    `Score = ${weight(ranking.weights.skill)} skill + ${weight(ranking.weights.experience)} experience + ${weight(ranking.weights.semantic)} semantic, of 100.  Model ${ranking.model.id} ${ranking.model.hash.slice(0, 12)}.`,
  );
  return lines.join("\n");
}

const weight = (w: number): string => w.toFixed(2).replace(/0$/, "");
