/** Every word of the PDF, in one place. */
import type { RequirementStatus, Knockout } from "../../../src-preload/domain.ts";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

export const words = {
  title: { ranking: "Ranking", shortlist: "Shortlist", selection: "Candidates" },
  job: "Job",
  date: "Written on",
  /** Of a day in UTC. */
  day: (date: Date): string => `${String(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ""} ${String(date.getUTCFullYear())}`,
  candidates: "In this file",
  counted: (count: number): string => `${String(count)} ${count === 1 ? "candidate" : "candidates"}`,
  considered: "Looked at",
  model: "Read by",
  modelNamed: (id: string, hash: string): string => `${id}, files ${hash.slice(0, 16)}`,
  reranker: "Read again by",
  weights: "Weights",
  weighted: (skill: number, experience: number, semantic: number): string => `Skills ${percent(skill)}, experience ${percent(experience)}, meaning ${percent(semantic)}`,
  names: "Names",
  blind: "Left out: candidates are called by their rank, and words that tell who they are were taken out.",
  fairness: "Names, contact details, age, gender and photos take no part in a score. Every point rests on the lines of the resume that each sheet quotes.",
  rank: "Rank",
  candidate: "Candidate",
  mustHaves: "Must-haves",
  score: "Score",
  page: "Page",
  mustHaveCount: (met: number, unknown: number, failed: number): string =>
    [met === 0 ? null : `${String(met)} met`, unknown === 0 ? null : `${String(unknown)} not stated`, failed === 0 ? null : `${String(failed)} not met`].filter((part) => part !== null).join(", ") || "none asked",
  years: (years: number): string => `${years.toFixed(1)} years of work`,
  ofHundred: "of 100 points",
  terms: { skill: "Skills", experience: "Experience", semantic: "Meaning", again: "Read again" },
  pointsOf: (earned: number, possible: number): string => `${earned.toFixed(2)} of ${possible.toFixed(2)}`,
  points: "Points",
  theWork: "The work itself",
  more: (count: number): string => `${String(count)} more ${count === 1 ? "requirement" : "requirements"}`,
  total: "Total",
  evidence: "Best evidence",
  noEvidence: "The resume holds no line that speaks for a requirement.",
  source: (page: number, asked: string): string => `page ${String(page)}, for “${asked}”`,
  strengths: "Strengths",
  questions: "Questions to ask",
  notes: "Your notes",
  flags: "To check",
  knockout: { pass: "Met", unknown: "Not stated", fail: "Not met" } satisfies Record<Knockout["status"], string>,
  status: { met: "Met", partly: "In part", not_found: "Not found", unknown: "Not stated" } satisfies Record<RequirementStatus, string>,
  boxes: "Letters of other scripts than Latin, Greek and Cyrillic, and some marks, cannot be shown here; the tables hold them.",
};

function percent(share: number): string {
  return `${String(Math.round(share * 10_000) / 100)} %`;
}
