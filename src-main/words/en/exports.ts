/** Every word of the files that leave the app: tables, the PDF, the archive. */
import type { Language } from "../../../src-preload/asker.ts";
import type { Knockout, RequirementStatus } from "../../../src-preload/domain.ts";
import type { ConsentStanding } from "../../../src-preload/consent.ts";
import type { Provenance } from "../../../src-preload/contract.ts";
import { day } from "./day.ts";
import { provenance } from "./provenance.ts";

const percent = (share: number): string => `${String(Math.round(share * 10_000) / 100)} %`;

export const exports = {
  language: "en" as Language,
  /** How a blind file calls somebody. */
  nameless: (number: number) => `Candidate ${String(number)}`,
  /** A number with so many decimals. */
  decimal: (value: number, digits: number) => value.toFixed(digits),
  /** What a file is, in its name; letters that every system takes. */
  file: { ranking: "ranking", shortlist: "shortlist", selection: "selection", originals: "originals", blind: "blind" },

  table: {
    /** The sheet of a workbook. */
    sheet: "Candidates",
    subject: (job: string) => `Candidates for ${job}`,
    /** What spreadsheets in this language take for the end of a cell and for a number. */
    csv: { delimiter: ",", number: String as (value: number) => string },
    knockout: { pass: "yes", unknown: "not stated", fail: "no" } as Record<Knockout["status"], string>,
    missing: { partly: "in part", not_found: "not found", unknown: "not stated" } as Record<Exclude<RequirementStatus, "met">, string>,
    shortlisted: { yes: "yes", no: "no" },
    met: (met: number, of: number) => `${String(met)} of ${String(of)}`,
    /** Empty where nothing was said. */
    source: (source: Provenance["source"], detail: string) => [source === null ? "" : provenance.source(source), detail].filter((part) => part !== "").join(": "),
    consent: (standing: ConsentStanding, day: string | null) => {
      if (standing === "none") return "";
      const said = provenance.consent(standing);
      return day === null ? said : standing === "expired" ? provenance.since(said, day) : standing === "given" ? provenance.until(said, day) : said;
    },
  },

  /** Candidates of the library. */
  candidates: {
    fileName: "candidates.csv",
    columns: {
      name: "Name", title: "Title", location: "Location", years: "Years", skills: "Skills", tags: "Tags", emails: "E-mail", phones: "Phone", added: "Added", file: "File",
      candidate: "Candidate",
    },
  },

  archive: {
    missingFile: "Not in here.txt",
    missing: "The originals of these are missing from the library’s folder:",
  },

  pdf: {
    title: { ranking: "Ranking", shortlist: "Shortlist", selection: "Candidates" },
    job: "Job",
    date: "Written on",
    day,
    candidates: "In this file",
    counted: (count: number) => `${String(count)} ${count === 1 ? "candidate" : "candidates"}`,
    considered: "Looked at",
    model: "Read by",
    modelNamed: (id: string, hash: string) => `${id}, files ${hash.slice(0, 16)}`,
    reranker: "Read again by",
    weights: "Weights",
    weighted: (skill: number, experience: number, semantic: number) => `Skills ${percent(skill)}, experience ${percent(experience)}, meaning ${percent(semantic)}`,
    names: "Names",
    blind: "Left out: candidates are called by a number of their own, and words that tell who they are were taken out.",
    otherLetters: (count: number) =>
      `${count === 1 ? "1 candidate is called by the file, as the name is" : `${String(count)} candidates are called by their files, as their names are`} in letters that a PDF of Winnow cannot show. The tables show them.`,
    fairness: "Names, contact details, age, gender and photos take no part in a score. Every point rests on the lines of the resume that each sheet quotes.",
    rank: "Rank",
    candidate: "Candidate",
    mustHaves: "Must-haves",
    score: "Score",
    page: "Page",
    mustHaveCount: (met: number, unknown: number, failed: number) =>
      [met === 0 ? null : `${String(met)} met`, unknown === 0 ? null : `${String(unknown)} not stated`, failed === 0 ? null : `${String(failed)} not met`].filter((part) => part !== null).join(", ") || "none asked",
    years: (years: number) => `${years.toFixed(1)} years of work`,
    ofHundred: "of 100 points",
    terms: { skill: "Skills", experience: "Experience", semantic: "Meaning", again: "Read again" },
    pointsOf: (earned: number, possible: number) => (possible === 0 && earned !== 0 ? `${earned < 0 ? "−" : "+"}${Math.abs(earned).toFixed(2)}` : `${earned.toFixed(2)} of ${possible.toFixed(2)}`),
    learned: "Learned",
    learnedVersion: (version: number) => `Version ${String(version)}, from earlier decisions`,
    points: "Points",
    theWork: "The work itself",
    more: (count: number) => `${String(count)} more ${count === 1 ? "requirement" : "requirements"}`,
    total: "Total",
    evidence: "Best evidence",
    noEvidence: "The resume holds no line that speaks for a requirement.",
    quoted: (line: string) => `“${line}”`,
    source: (page: number, asked: string) => `page ${String(page)}, for “${asked}”`,
    strengths: "Strengths",
    questions: "Questions to ask",
    notes: "Your notes",
    flags: "To check",
    knockout: { pass: "Met", unknown: "Not stated", fail: "Not met" } as Record<Knockout["status"], string>,
    status: { met: "Met", partly: "In part", not_found: "Not found", unknown: "Not stated" } as Record<RequirementStatus, string>,
    boxes: "Letters of other scripts than Latin, Greek and Cyrillic, and some marks, cannot be shown here; the tables hold them.",
  },
};

export type ExportWords = typeof exports;
