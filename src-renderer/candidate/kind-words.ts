import type { DocumentKind } from "../../src-preload/domain.ts";

/** What a file that is no resume is called. */
export const kindWords: Record<Exclude<DocumentKind, "resume">, { withArticle: string }> = {
  cover_letter: { withArticle: "a cover letter" },
  invoice: { withArticle: "an invoice" },
  job_ad: { withArticle: "a job ad" },
  other: { withArticle: "another kind of document" },
};
