/** Counts the words of a job's heading. */

export const wordCount = (text: string): number => (text === "" ? 0 : text.split(/[\s\t]+/).length);

/** A text without what anonymisers leave, which says nothing and makes no line longer. */
export const withoutPlaceholders = (text: string): string => text.replace(/company name|city ?, ?state/gi, "").replace(/[\s|,–—-]+$/u, "");
