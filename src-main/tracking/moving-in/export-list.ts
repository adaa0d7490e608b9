/** Everything that happened in all jobs as one list, which another library takes in again. */
import type { Library } from "../../library/open-library.ts";
import type { Tracking } from "../tracking.ts";
import { ownList, type OwnRow } from "./own-columns.ts";

export interface ExportParts {
  library: Pick<Library, "jobs" | "findPeople" | "candidates" | "identities" | "resumes" | "trackingLog" | "hiringLog" | "shortlistOrder">;
  tracking: Pick<Tracking, "history">;
}

/**
 * One row for each job with its ad, for each thing recorded, oldest first, and for each place on a shortlist. `Resume` is the SHA-256 of the
 * original file of the current resume, by which another library knows whom a row is about.
 */
export function exportList({ library, tracking }: ExportParts): { content: string; events: number } {
  const { jobs, hiringLog, shortlistOrder } = library;
  const everyone = library.findPeople.everyone();
  const reach = new Map(library.candidates.table(everyone.map(({ candidateId }) => candidateId)).map((one) => [one.candidateId, one]));
  const personCells = new Map(everyone.map(({ candidateId, name, file }): [string, OwnRow] => {
    const resumeId = library.identities.currentResume(candidateId);
    const { emails = [], phones = [] } = reach.get(candidateId) ?? {};
    return [candidateId, {
      "Winnow candidate ID": candidateId, Candidate: name ?? "", "E-mail": emails.join(", "), Phone: phones[0] ?? "", File: file,
      Resume: resumeId === null ? "" : library.resumes.original(resumeId).contentHash,
    }];
  }));
  const all = [...jobs.list("archived"), ...jobs.list()].map(({ jobId }) => jobs.get(jobId));
  // What was recorded of a job that was removed would make it again.
  const listed = new Set(all.map(({ jobId }) => jobId));
  const events: { eventId: number; row: OwnRow }[] = [];
  for (const { candidateId } of everyone) {
    for (const event of tracking.history(candidateId)) {
      if (!listed.has(event.jobId)) continue;
      events.push({
        eventId: event.eventId,
        row: {
          ...personCells.get(candidateId), "Winnow event": String(event.eventId), What: event.what, Undoes: event.undoes === null ? "" : String(event.undoes), "Job ID": event.jobId, Job: event.jobTitle,
          Stage: event.stage?.name ?? "", Kind: event.stage?.kind ?? "", Mark: event.what === "mark" ? (event.mark ?? "none") : "", Reason: event.reason ?? "", Note: event.note ?? "", By: event.by, At: event.at,
        },
      });
    }
  }
  events.sort((a, b) => a.eventId - b.eventId);
  const hiring = hiringLog.all().filter(({ jobId }) => listed.has(jobId)).map(({ eventId, what, jobId, candidateId, subjectId, body, by, at }): OwnRow => ({
    ...personCells.get(candidateId), "Winnow event": `h${String(eventId)}`, What: what, "Job ID": jobId, Job: jobs.titleOf(jobId), Subject: subjectId, Details: body ?? "", By: by, At: at,
  }));
  const ads = all.map(({ jobId, title, text, createdAt }): OwnRow => ({ What: "job", "Job ID": jobId, Job: title, Note: text, At: createdAt }));
  const places = all.flatMap(({ jobId, title }) => shortlistOrder.of(jobId).map((candidateId, i): OwnRow => ({
    ...personCells.get(candidateId), What: "shortlist", "Job ID": jobId, Job: title, Subject: String(i + 1),
  })));
  const rows = [...ads, ...events.map(({ row }) => row), ...hiring, ...places];
  return { content: ownList(rows), events: events.length + hiring.length };
}
