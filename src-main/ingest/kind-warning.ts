/** Says of a document that is no resume what it seems to be. */
import type { DocumentKind, ReadingWarning } from "../../src-preload/domain.ts";

const CODE = "not_a_resume";

const sentences: Record<Exclude<DocumentKind, "resume">, string> = {
  cover_letter: "This looks like a cover letter, not a resume. Only contact details were read.",
  invoice: "This looks like an invoice, not a resume. Only contact details were read.",
  job_ad: "This looks like a job ad, not a resume. Only contact details were read.",
  other: "This does not look like a resume. Only contact details were read.",
};

/** The warnings with the one about this kind, and without one about another kind that an earlier reading gave. */
export function withKindWarning(warnings: readonly ReadingWarning[], kind: DocumentKind): ReadingWarning[] {
  const others = warnings.filter(({ code }) => code !== CODE);
  return kind === "resume" ? others : [...others, { code: CODE, message: sentences[kind] }];
}
