/** Every word of the ranking: the list, the matrix, a candidate's panel, and the comparison. */
import type { ConditionAnswer } from "../../../src-preload/conditions.ts";
import type { Evidence, IntegrityCode, Knockout, RequirementStatus } from "../../../src-preload/domain.ts";
import { seniorityNamesIn, type SeniorityNote } from "../../../src-preload/seniority-note.ts";
import type { Term } from "../../ranking/weights.ts";
import { formatCount, formatCounted } from "../../ui/numbers.ts";

const candidates = (count: number): string => formatCounted(count, "candidate", "candidates");

const termNames: Record<Term, string> = { skill: "Skills", experience: "Experience", semantic: "Meaning" };
const termMeanings: Record<Term, string> = {
  skill: "How well the resume shows what the job asks, by importance",
  experience: "Years in jobs like this one against the years asked",
  semantic: "How near the resume’s sentences are to the job’s in meaning",
};
const how: Record<Evidence["how"], string> = {
  exact: "Says it exactly",
  alias: "Says it by another name",
  implied: "Implied",
  related: "Related",
  meaning: "Similar meaning",
  years: "Years of experience",
  degree: "Degree",
  language: "Language",
  certificate: "Certificate",
  title: "Job title",
  location: "Location",
};
const mustHave: Record<Knockout["status"], string> = { pass: "Pass", unknown: "Unknown", fail: "Fail" };
const requirementStatus: Record<RequirementStatus, string> = { met: "Met", partly: "In part", not_found: "Not found", unknown: "Not stated" };
const conditionStatus: Record<ConditionAnswer["status"] | "not_stated", string> = { pass: "Met", fail: "Not met", unknown: "Unclear", not_stated: "Not stated" };
const flags: Record<IntegrityCode, string> = { keyword_stuffing: "Repeated words", ad_pasted: "Copied from the ad", hidden_text: "Hidden text" };
const seniorityShort: Record<SeniorityNote["side"], string> = { above: "More senior", below: "Less senior" };

export const ranking = {
  choose: {
    title: "Ranking",
    window: "Ranking – Winnow",
    hint: "Choose the job to rank your library for.",
    noJobs: { title: "A ranking starts with a job", text: "Paste a job ad, and Winnow ranks your library for it.", make: "Make a job" },
  },
  window: (job: string) => `Ranking for ${job} – Winnow`,
  openJobInstead: "Open the job",
  chooseAnother: "Choose another job",
  nobody: { title: "There is nobody to rank yet", text: "Add resumes to your library first; then this job can be ranked.", add: "Go to the library" },
  filteredOut: { title: "Nobody fits this filter", text: "The ranking itself has not changed; only what is shown of it.", everyone: "Show everyone" },

  header: {
    openJob: (job: string) => `Open the job: ${job}`,
    ranking: "Ranking…",
    /** Either may not be known yet. */
    rankingFirst: (count: number | null, job: string | null) => `Ranking ${count === null ? "your candidates" : candidates(count)}${job === null ? "" : ` for ${job}`}…`,
    ranked: (count: number, time: string) => `${candidates(count)} ranked in ${time}`,
    rankedAgain: (count: number, time: string) => `${candidates(count)} ranked in ${time}, the first of them read again`,
    nearest: (count: number, of: number, time: string) => `The nearest ${formatCount(count)} of ${candidates(of)} ranked in ${time}`,
    nearestAgain: (count: number, of: number, time: string) => `The nearest ${formatCount(count)} of ${candidates(of)} ranked in ${time}, the first of them read again`,
    by: (reranker: string) => `By ${reranker}`,
    learned: (version: number) => `with what was learned (version ${formatCount(version)})`,
    rankAll: (count: number) => `Rank all ${formatCount(count)}`,
    rankAllHint: "These are the nearest. The others were looked at roughly, and none of them came as near.",
    stale: "The library has changed: rank again",
    filter: "Filter the ranking",
    filterExample: "Name, title, line",
    filterExampleBlind: "Title, line",
    show: "Show",
    showAlso: "filter only",
    everyone: "Everyone",
    shortlist: "Shortlist",
    passes: "No must-have failed",
    passesHint: "Nobody who fails a must-have; where it is unknown the candidate stays",
    apart: "Not resumes",
    apartHint: "Files that do not look like resumes. They stand apart, at the places they have; “It is a resume after all” brings one back among the others",
    showAs: "Show as",
    list: "List",
    listHint: "One line a candidate (T)",
    matrix: "Matrix",
    matrixHint: "Everyone and every requirement (T)",
    requirementsAndConditions: "Requirements and conditions",
    requirements: "Requirements",
  },

  files: {
    from: (files: number) => `from ${formatCounted(files, "file", "files")}`,
    hint: "Why there are fewer candidates than files",
    title: (files: number, people: number) => `${formatCounted(files, "file", "files")}: ${candidates(people)}`,
    each: "Everyone is ranked once, by the resume that is current.",
    versions: (count: number) => `${formatCounted(count, "file is a further resume of a candidate who has one already", "files are further resumes of candidates who have one already")}.`,
    notResumes: (count: number) => `${formatCounted(count, "file does not look like a resume", "files do not look like resumes")}, and ${count === 1 ? "stands" : "stand"} apart from the others.`,
    unread: (count: number) => `${formatCounted(count, "file", "files")} could not be read.`,
    show: "Show",
    showOf: (what: string) => `Show: ${what}`,
  },

  weights: {
    title: "Weights",
    of: (term: string) => `Weight of ${term}`,
    reset: "Put the weights back to 50, 30 and 20 %",
    terms: termNames,
    meanings: termMeanings,
    reranker: "Read again",
    learned: "Learned from decisions",
    rerankerMeaning: "How well the resume’s best lines fit when a re-ranker reads them together with the job",
  },

  list: {
    title: "Ranked candidates",
    marks: "Shortlist and comparison",
    rank: "Rank",
    candidate: "Candidate",
    mustHaves: "Must-haves",
    score: "Score",
    more: "More",
    failsMustHave: "Fails a must-have",
    noEvidence: "No evidence found",
    /** Parts that are unknown are empty. */
    row: (rank: number, name: string, score: string, rest: readonly string[]) => [`${formatCount(rank)}. ${name}`, `score ${score}`, ...rest].filter((part) => part !== "").join(", "),
    mustHavesAre: (states: string) => `must-haves: ${states.toLowerCase()}`,
  },

  mustHave: {
    status: mustHave,
    fallback: "Must-have",
    asked: (asked: string, status: string, reason: string) => `${asked}: ${status}. ${reason}`,
    askedOnly: (asked: string, status: string) => `${asked}: ${status}.`,
    counted: (status: string, count: number) => `${status}: ${formatCount(count)}`,
    allPass: "All pass",
    inWords: (count: number, status: Knockout["status"]) => `${formatCount(count)} ${mustHave[status].toLowerCase()}`,
  },

  requirementStatus,

  matrix: {
    title: "Candidates and requirements",
    corner: "Candidate and score",
    signs: "Signs",
    column: (requirement: string, importance: string) => `${requirement} (${importance})`,
    cell: (name: string, requirement: string, status: string, level: number) => `${name}, ${requirement}: ${status.toLowerCase()}, ${formatCount(level)} of 100`,
  },

  panel: {
    close: "Close the candidate",
    explanation: "Explanation",
    parts: "Parts of the explanation",
    why: "Why here",
    requirements: "Requirements",
    mustHaves: "Must-haves",
    strengths: "Strengths",
    questions: "Questions",
    hiring: "Interviews",
    notes: "Notes",
    showInResume: "Show it in the resume",
    maybe: (name: string) => `Maybe: ${name}`,
    maybeKey: "Maybe (M)",
    reject: (name: string) => `Reject ${name}`,
    rejectKey: "Reject, with a reason (X)",
    nothingMet: "Nothing that the job asks is wholly met.",
  },

  score: {
    title: "Score",
    of100: "of 100",
    of: (points: string) => `of ${points}`,
    caption: "How the score is made",
    part: "Part",
    met: "How far it is met, of 100, and its weight",
    adds: "What it adds",
    times: (level: string, weight: string) => `${level} × ${weight} =`,
    exact: "Show exact numbers",
    rounded: "Round the numbers",
    exactHint: "Levels with every digit, so that each product can be checked by hand",
    notRead: "not among the first 50 =",
    share: (term: string, points: string) => `${term} ${points}`,
  },

  evidence: {
    title: "Requirements and evidence",
    how,
    path: (means: string, path: string) => `${means}: ${path}`,
    place: (means: string, page: number, level: string) => `${means} · page ${formatCount(page)} · ${level}`,
    notScored: "Not part of the score",
    points: (parts: string) => `points: ${parts}`,
    sumLabel: "Sum of the points",
    sum: (lines: number) => `Score, the sum of these ${formatCount(lines)}`,
    exactSum: (parts: string) => `${parts}. Hundredths lost by rounding go to the lines that lost most, so that the sum is exact.`,
    importance: "Importance",
    importanceOf: (requirement: string, importance: string) => `Importance of “${requirement}”: ${importance}`,
  },

  losses: {
    title: "Why not higher",
    list: "What the score lost",
    first: "Nobody stands higher. This is what keeps the score from 100:",
    same: (rank: number, points: string) => `Number ${formatCount(rank)} has ${points} points: the same to the digit shown.`,
    sameNamed: (rank: number, name: string, points: string) => `Number ${formatCount(rank)} (${name}) has ${points} points: the same to the digit shown.`,
    more: (rank: number, points: string, gap: string) => `Number ${formatCount(rank)} has ${points} points: ${gap} more.`,
    moreNamed: (rank: number, name: string, points: string, gap: string) => `Number ${formatCount(rank)} (${name}) has ${points} points: ${gap} more.`,
    toPass: (rank: number) => `What would pass number ${formatCount(rank)}`,
    bySentences: "No single requirement makes the difference: it lies in the meaning of the resume as a whole.",
    together: "No single change would be enough; these together would:",
    alone: "This alone would be enough to pass:",
    each: "Each of these alone would be enough to pass, the smallest change first:",
  },

  conditions: {
    title: "Conditions",
    hint: "They change no score and no place in the ranking",
    status: conditionStatus,
    must: "must",
    show: "Show in the resume",
  },

  flags: {
    title: "Please look at this first",
    names: flags,
    show: "Show it",
    showOne: (place: number) => `Show ${formatCount(place)}`,
  },

  seniority: {
    names: seniorityNamesIn("en"),
    short: seniorityShort,
    noPoints: "Moves no points",
    hint: (name: string, sentence: string) => `${name}. It moves no points. ${sentence}`,
    noDates: "no dates",
    years: (years: string, one: boolean) => `${years} ${one ? "year" : "years"}`,
    page: (page: number) => `page ${formatCount(page)}`,
  },

  interview: {
    title: "To ask in the interview",
    nothing: "The resume answers all that the job asks.",
    noQuestion: "Winnow suggests no question: this comes near to what must not decide, such as age, origin, family or health.",
  },

  paste: {
    button: "Copy for e-mail",
    description: "Paste it into a mail as it is; lists and tables come along where the mail takes them.",
    which: "The text",
    names: "Names",
    withNames: "With names",
    withoutNames: "Without names",
    withoutNamesHint: "No name, contact or gendered word: “Candidate number 3”",
    forManager: "For the hiring manager",
    forCandidate: "For the candidate, who asks why",
    comparison: "Comparison",
    first: (count: number) => `First ${formatCount(count)}`,
    subject: "Subject",
    copy: "Copy",
    copied: "Copied. Paste it into your mail.",
    failed: "The text could not be copied.",
    failedHint: "Select it and copy it with the keyboard.",
  },

  compare: {
    mark: (name: string) => `Compare ${name}`,
    markHint: "Mark for comparison (C)",
    markedHint: "Marked for comparison (C)",
    full: (most: number) => `${formatCount(most)} can be compared at a time. Take one of them out first.`,
    bar: "Marked for comparison",
    marked: (count: number, most: number) => `${formatCount(count)} of ${formatCount(most)} marked`,
    another: "Mark another with C",
    takeOut: (name: string) => `Take ${name} out of the comparison`,
    open: "Compare",
    clear: "Clear",
    title: "Side by side",
    description: "What each earns for each requirement, and what makes the difference.",
    table: "Comparison",
    asked: "What the job asks",
    most: "most:",
    seniority: "Seniority",
    asAsked: "About as asked",
  },
};
