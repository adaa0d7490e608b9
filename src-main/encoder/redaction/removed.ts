/**
 * Stands in the text where something was taken out, while redaction is under way, so that what stood on its two sides is
 * not read as one. Redaction lets none into the text from outside, and none out.
 */
export const removed = "\uE000";
