import type { DocumentKind } from "../../src-preload/domain.ts";

/** What a file that is no resume is called. */
export const kindWords: Record<Exclude<DocumentKind, "resume">, { withArticle: string; short: string }> = {
  cover_letter: { withArticle: "a cover letter", short: "Cover letter" },
  invoice: { withArticle: "an invoice", short: "Invoice" },
  job_ad: { withArticle: "a job ad", short: "Job ad" },
  other: { withArticle: "another kind of document", short: "Not a resume" },
};
