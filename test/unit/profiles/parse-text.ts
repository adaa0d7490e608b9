/** A resume's text through the parser, as the tests here need it again and again. */
import type { Profile } from "../../../src-preload/domain.ts";
import { parseProfile } from "../../../src-main/profiles/parse-profile.ts";
import { tinyTaxonomy } from "./tiny-taxonomy.ts";

/** Jobs that go on end here. */
export const now = new Date("2024-06-15T00:00:00Z");

export function parseText(text: string): Profile {
  return parseProfile({ format: "txt", text, pages: [{ number: 1, start: 0, end: text.length }], warnings: [], words: [] }, tinyTaxonomy, now);
}

/** Title, company, start and end of each job ("now" for a job that goes on). */
export function jobsOf(text: string): (string | null)[][] {
  return parseText(text).employment.map((job) => [job.title, job.company, job.start, job.current ? "now" : job.end]);
}
