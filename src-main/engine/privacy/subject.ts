/** Everything about one person: as JSON, as a PDF, and as an archive of both with the files that were imported. */
import path from "node:path";
import { plainAsker, type Language } from "../../../src-preload/asker.ts";
import type { Handlers, SubjectFormat } from "../../../src-preload/contract.ts";
import { WinnowError } from "../../../src-preload/errors.ts";
import { subjectPdf } from "../../exports/subject/subject-pdf.ts";
import { zipOf, type ZippedFile } from "../../exports/subject/subject-zip.ts";
import type { Library } from "../../library/open-library.ts";
import type { JobsForCandidate } from "../../matching/jobs-for-candidate.ts";
import type { Interviews } from "../../tracking/interviews/interviews.ts";
import type { Tracking } from "../../tracking/tracking.ts";
import { engineWords } from "../../words/words.ts";
import { loggedOf } from "./subject-log.ts";
import { subjectSections, type ReportedCategory, type SubjectFacts, type SubjectResume } from "./subject-sections.ts";

export interface SubjectParts {
  library: Library;
  tracking: Pick<Tracking, "history">;
  interviews: Pick<Interviews, "history">;
  /** What somebody reported of themselves: a candidate's own data, which they may ask for like any other. Nothing here looks into it. */
  reportedBy: (candidateId: string) => ReportedCategory[];
  jobsFor: () => JobsForCandidate;
  backupFolders: () => string[];
  /** Of this Winnow. */
  version: string;
  now: () => Date;
  /** Something else is said of somebody: who a search by it finds is another. */
  onSaid: () => void;
}

type SubjectHandlers = Pick<Handlers, "privacy.subject" | "privacy.provenance" | "privacy.sayProvenance">;

/** Base64 makes a third more of it, and the whole crosses to the screen in one message. */
const mostBytes = 60 * 1024 * 1024;
const mediaTypes: Record<SubjectFormat, string> = { json: "application/json", pdf: "application/pdf", zip: "application/zip" };

/** Letters that every system takes in a file's name. */
const plain = (name: string): string => name.normalize("NFD").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/[^A-Za-z0-9-]/g, "").replace(/^-+|-+$/g, "").toLowerCase();

export function createSubjectHandlers({ library, tracking, interviews, reportedBy, jobsFor, backupFolders, version, now, onSaid }: SubjectParts): SubjectHandlers {
  const { candidates, resumes, originals, people, jobs, notes, tags, consents, facts, history, eraser, storedOf } = library;

  async function gather(candidateId: string, language: Language): Promise<SubjectFacts> {
    const detail = candidates.detail(candidateId);
    const whole = detail.resumes.map(({ resumeId, file, addedAt, current }): SubjectResume => {
      const { text, profile } = resumes.detail(resumeId);
      return { resumeId, file, addedAt, current, ...resumes.original(resumeId), text, profile };
    });
    return {
      candidateId,
      profile: detail.profile,
      resumes: whole,
      provenance: consents.of(candidateId),
      facts: facts.of(candidateId),
      tags: (tags.of([candidateId]).get(candidateId) ?? []).map(({ name }) => name),
      notes: notes.of(candidateId),
      history: history(candidateId),
      tracking: tracking.history(candidateId, undefined, language),
      hiring: interviews.history(candidateId),
      reported: reportedBy(candidateId),
      ...loggedOf(library, candidateId, whole.map(({ addedAt }) => addedAt).sort()[0] ?? "", language),
      fits: await jobsFor().fits(candidateId, jobs.list().map(({ jobId }) => jobs.get(jobId)), engineWords(language)),
      backups: eraser.backupsWith([candidateId], backupFolders()),
      stored: storedOf(candidateId),
    };
  }

  const json = (given: SubjectFacts, date: Date): Buffer =>
    Buffer.from(`${JSON.stringify({ what: "Everything that Winnow stores about one person", madeAt: date.toISOString(), winnow: version, ...given }, null, 2)}\n`);

  function pdf(given: SubjectFacts, date: Date, language: Language): Promise<Buffer> {
    const words = engineWords(language);
    return subjectPdf({
      title: words.subject.title(given.profile.name ?? words.subject.nameless), about: words.subject.about(words.exports.pdf.day(date)), sections: subjectSections(given, words), date, language,
    });
  }

  /** Files that are missing from the library are left out: the other two say which there should be. */
  function filesOf(given: SubjectFacts): ZippedFile[] {
    return given.resumes.flatMap(({ file, contentHash }, at) =>
      originals.find(contentHash) === null ? [] : [{ name: `files/${String(at + 1)} ${path.win32.basename(file).replace(/[<>:"/\\|?*\x00-\x1F]/g, "_")}`, bytes: originals.read(contentHash) }]);
  }

  async function bytesOf(given: SubjectFacts, format: SubjectFormat, fileName: string, language: Language): Promise<Buffer> {
    const date = now();
    if (format === "json") return json(given, date);
    if (format === "pdf") return pdf(given, date, language);
    return zipOf([{ name: `${fileName}.json`, bytes: json(given, date) }, { name: `${fileName}.pdf`, bytes: await pdf(given, date, language) }, ...filesOf(given)]);
  }

  return {
    "privacy.subject": async ({ candidateId: asked, format }, { language } = plainAsker) => {
      const candidateId = people.resolve(asked) ?? asked;
      const given = await gather(candidateId, language);
      const total = given.resumes.reduce((sum, { bytes }) => sum + bytes, 0);
      if (format === "zip" && total > mostBytes) {
        throw new WinnowError("too_large", "The files of this person are too large for one archive.", { hint: "Take the PDF or the JSON file, and export the originals from the ranking." });
      }
      const fileName = `${engineWords(language).subject.fileName}-${plain(given.profile.name ?? "") || candidateId}`;
      return { fileName: `${fileName}.${format}`, mediaType: mediaTypes[format], base64: (await bytesOf(given, format, fileName, language)).toString("base64") };
    },
    "privacy.provenance": async ({ candidateId }) => consents.of(candidateId),
    "privacy.sayProvenance": async ({ candidateId, said }) => {
      const before = consents.of(candidateId);
      const told = { before, now: consents.say(candidateId, said, now().toISOString()) };
      onSaid();
      return told;
    },
  };
}
