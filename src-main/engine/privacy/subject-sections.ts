/** What is stored about somebody, in sections that a person reads from top to bottom. */
import path from "node:path";
import { factNames, type CandidateConditions, type CandidateFact, type FactName, type FactValue } from "../../../src-preload/conditions.ts";
import type { HiringHistoryEvent, LibraryEvent, JobFit, Note, Provenance, TrackingEvent } from "../../../src-preload/contract.ts";
import type { Profile } from "../../../src-preload/domain.ts";
import type { SubjectSection } from "../../exports/subject/subject-pdf.ts";
import type { StoredRows } from "../../library/erase/stored-of.ts";
import type { EngineWords } from "../../words/words.ts";
import { hiringLines } from "./subject-hiring.ts";
import type { SubjectInLog, SubjectRanking } from "./subject-log.ts";

export interface SubjectResume {
  resumeId: string;
  file: string;
  addedAt: string;
  current: boolean;
  contentHash: string;
  bytes: number;
  text: string;
  profile: Profile;
}

/** What somebody answered of themselves, as it is kept. */
export interface ReportedCategory {
  attribute: string;
  category: string;
}

export interface SubjectFacts extends SubjectInLog {
  candidateId: string;
  profile: Profile;
  resumes: SubjectResume[];
  provenance: Provenance;
  /** By name, as what holds now. */
  facts: CandidateConditions;
  tags: string[];
  notes: Note[];
  history: LibraryEvent[];
  tracking: TrackingEvent[];
  /** Interviews, scorecards, offers and outcomes; newest first, as everything that ever stood. */
  hiring: HiringHistoryEvent[];
  reported: ReportedCategory[];
  fits: JobFit[];
  backups: { folder: string; madeAt: string }[];
  stored: StoredRows;
}

const joined = (parts: readonly (string | null | undefined)[], between = ", "): string => parts.filter((part): part is string => typeof part === "string" && part !== "").join(between);

export function subjectSections(facts: SubjectFacts, words: EngineWords): SubjectSection[] {
  const { headings, fields, ...say } = words.subject;
  const { day, conditions } = words.log;
  /** Of years or months. */
  const span = ({ start, end }: { start: string | null; end: string | null }): string => joined([start && conditions.date(start), end && conditions.date(end)], " – ");
  const factLines = <N extends FactName>(name: N, fact: CandidateFact<N> | undefined): { text: string }[] =>
    fact === undefined ? [] : one(conditions.factTitles[name], fact.value === null ? words.log.nothing : conditions.fact(name, fact.value as FactValue<N>));
  const { profile, resumes, provenance, notes, history, tracking, fits, stored } = facts;
  const one = (name: string, value: string | null): { text: string }[] => (value === null || value === "" ? [] : [{ text: say.field(name, value) }]);

  const eventText = ({ what, stage, mark, note, undone }: TrackingEvent): string => {
    const did = what === "stage" ? (stage?.name ?? "") : what === "mark" ? say.marked[mark ?? "none"] : what === "note" ? `${say.noteInJob}: ${note ?? ""}` : say.takenBack;
    return undone ? `${did} (${say.undone})` : did;
  };
  const fitText = ({ match, why }: JobFit): string =>
    match === null ? (why === "asks_nothing" ? say.asksNothing : say.notRanked) : say.score(match.score * 100, match.rank, match.of);

  const rankingLine = ({ seq, at, by, job, place, of, score, model, reranker, learned, blind }: SubjectRanking): SubjectSection["lines"][number] => ({
    text: `${job}: ${say.score(score * 100, place, of)}`,
    small: joined([
      String(seq), day(at), say.madeBy(by === "" ? words.log.byWinnow : by), say.readBy(model.id), ...(reranker === null ? [] : [say.readAgainBy(reranker.id)]),
      ...(learned === null ? [] : [say.learned(learned)]), ...(blind ? [say.blind] : []),
    ]),
  });

  return [
    {
      heading: headings.person,
      lines: [
        ...one(fields.name, profile.name), ...one(fields.title, profile.title), ...profile.emails.flatMap((email) => one(fields.email, email)), ...profile.phones.flatMap((phone) => one(fields.phone, phone)),
        ...one(fields.location, profile.location), ...profile.links.flatMap((link) => one(fields.links, link)), ...one(fields.years, profile.yearsOfExperience === null ? null : String(profile.yearsOfExperience)),
      ],
    },
    { heading: headings.provenance, lines: [{ text: say.source(provenance.source, provenance.detail) }, { text: say.consent(provenance.consent, provenance.expiresOn && day(provenance.expiresOn)) }] },
    { heading: headings.resumes, lines: resumes.map(({ file, addedAt, bytes, contentHash }) => ({ text: file, small: say.document(day(addedAt), bytes, contentHash) })) },
    { heading: headings.work, lines: profile.employment.map((job) => ({ text: joined([job.title, job.company, job.location]), small: span(job) })) },
    { heading: headings.education, lines: profile.education.map((entry) => ({ text: joined([entry.degree, entry.field, entry.institution]), small: span(entry) })) },
    { heading: headings.skills, lines: profile.skills.length === 0 ? [] : [{ text: profile.skills.map(({ canonical }) => canonical).join(", ") }] },
    { heading: headings.languages, lines: profile.languages.map(({ name, level }) => ({ text: joined([name, level]) })) },
    { heading: headings.certificates, lines: profile.certifications.map(({ name, issuer, date }) => ({ text: joined([name, issuer, date]) })) },
    { heading: headings.facts, lines: factNames.flatMap((name) => factLines(name, facts.facts[name])) },
    { heading: headings.reported, lines: facts.reported.map(({ attribute, category }) => ({ text: say.field(say.attribute(attribute), category), small: say.reported })) },
    { heading: headings.tags, lines: facts.tags.length === 0 ? [] : [{ text: facts.tags.join(", ") }] },
    { heading: headings.notes, lines: notes.flatMap(({ text, createdAt }) => text.split("\n").map((line, at) => (at === 0 ? { text: line, small: day(createdAt) } : { text: line }))) },
    {
      heading: headings.jobs,
      lines: tracking.map((event) => ({ text: joined([event.jobTitle, eventText(event)], ": "), small: joined([day(event.at), event.by === "" ? null : say.madeBy(event.by), event.reason, event.what === "note" ? null : event.note]) })),
    },
    { heading: headings.hiring, lines: facts.hiring.flatMap((event) => hiringLines(event, words)) },
    { heading: headings.scores, lines: fits.map((fit) => ({ text: `${fit.title}: ${fitText(fit)}` })) },
    { heading: headings.rankings, lines: [...facts.rankings.map(rankingLine), ...(facts.rankingsBeyond === 0 ? [] : [{ text: say.rankingsBeyond(facts.rankingsBeyond) }])] },
    { heading: headings.happened, lines: history.map(({ kind, at }) => ({ text: say.happened(kind), small: day(at) })) },
    { heading: headings.log, lines: facts.log.map(({ seq, at, by, sentence, typed }) => ({ text: joined([sentence, ...Object.entries(typed).map(([name, text]) => say.field(words.log.typed[name] ?? name, text))], " "), small: joined([String(seq), day(at), say.madeBy(by === "" ? words.log.byWinnow : by)]) })) },
    { heading: headings.backups, lines: facts.backups.map(({ folder, madeAt }) => ({ text: folder, small: day(madeAt) })) },
    { heading: headings.stored, lines: [{ text: Object.entries(stored).map(([table, rows]) => say.rows(table, rows.length)).join(", ") }] },
    ...resumes.map(({ file, text }) => ({ heading: headings.text(path.win32.basename(file)), lines: text.split("\n").filter((line) => line.trim() !== "").map((line) => ({ text: line })) })),
  ];
}
