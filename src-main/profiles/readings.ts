/** Where every field of a profile was read, and how sure that is. */
import type { DocumentText, FieldReading, Profile } from "../../src-preload/domain.ts";
import { confidenceOf, FactFinder, lastStarting, recognitionOf } from "./confidence.ts";
import { readFields, type ContactSpans } from "./readings-fields.ts";
import type { RoleKnowledge } from "./roles.ts";

/**
 * One reading for each field with a value, in the profile's order. `contact` says where the parser read the contact details. A value
 * that stands nowhere has neither span nor page: years of experience that were summed from the jobs, and what could not be found again.
 */
export function findReadings(document: Pick<DocumentText, "text" | "pages" | "words">, profile: Profile, contact: ContactSpans, knowledge: RoleKnowledge): FieldReading[] {
  const facts = new FactFinder(profile, knowledge);
  const recognition = recognitionOf(document.words);
  return readFields(document.text, profile, contact).map((read) => ({
    field: read.field,
    span: read.span && { start: read.span.start, end: read.span.end },
    page: read.span === null ? null : (lastStarting(document.pages, read.span.start)?.number ?? null),
    confidence: confidenceOf(read, facts, recognition),
    by: "resume",
  }));
}
