/** What a profile says of who the person is, in a form in which resumes can be compared. */
import type { Employment, Profile } from "../../../src-preload/domain.ts";
import { nameKeys } from "./names.ts";

/** A dated job: words of company and title, folded and in order; months as text that sorts; "9999-99" for one that goes on. */
export interface ComparableJob {
  company: string;
  title: string;
  start: string;
  end: string;
}

const goesOn = "9999-99";
/** Forms of companies: with or without them it is the same company. */
const companyForms = new Set(["inc", "llc", "ltd", "limited", "gmbh", "ag", "corp", "corporation", "co", "company", "plc", "sa", "srl", "bv", "pvt", "private", "the", "and"]);
const mostJobs = 40;

const words = (text: string | null): string =>
  ((text ?? "").normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !companyForms.has(word)).sort().join(" ");

function comparable(job: Employment): ComparableJob | null {
  if (job.start === null) return null;
  const end = job.current ? goesOn : (job.end ?? job.start);
  // A lone year means all of it.
  return { company: words(job.company), title: words(job.title), start: job.start.length === 4 ? `${job.start}-01` : job.start, end: end.length === 4 ? `${end}-12` : end };
}

export function comparableJobs(profile: Profile): ComparableJob[] {
  return profile.employment.slice(0, mostJobs).flatMap((job) => comparable(job) ?? []);
}

/**
 * Whether two people of the same name held the same job: times that overlap at the same company; where one resume names no
 * company, under the same title; and under the same title from and to the same months whatever the company is called.
 */
export function jobsAgree(a: readonly ComparableJob[], b: readonly ComparableJob[]): boolean {
  return a.some((one) =>
    b.some((other) => {
      if (one.start > other.end || other.start > one.end) return false;
      const sameTitle = one.title !== "" && one.title === other.title;
      if (one.company !== "" && one.company === other.company) return true;
      return sameTitle && (one.company === "" || other.company === "" || (one.start === other.start && one.end === other.end));
    }),
  );
}

/** What two resumes of one person may have in common, each prefixed with its kind. A phone counts only in full (E.164). */
export function personKeys(profile: Profile): string[] {
  const emails = profile.emails.map((email) => `e:${email.trim().toLowerCase()}`);
  const phones = profile.phones.filter((phone) => phone.startsWith("+")).map((phone) => `p:${phone.replace(/[^\d+]/g, "")}`);
  const names = profile.name === null ? [] : nameKeys(profile.name).map((key) => `n:${key}`);
  return [...new Set([...emails, ...phones, ...names])];
}

/**
 * The newest date that a resume states, as text that sorts: of its jobs first ("present" says no date, so a job that goes on counts
 * by its start), then of its education. A document that is no resume comes before every resume.
 */
export function latestDate(profile: Profile): string {
  const newest = (dates: (string | null)[]): string => dates.reduce<string>((latest, date) => (date !== null && date > latest ? date : latest), "");
  const work = newest(profile.employment.flatMap(({ start, end }) => [start, end]));
  const study = newest(profile.education.flatMap(({ start, end }) => [start, end]));
  return `${profile.kind === "resume" ? "1" : "0"} ${work.padEnd(7)} ${study}`.trimEnd();
}
