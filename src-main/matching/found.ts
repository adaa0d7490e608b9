import type { Evidence, Span } from "../../src-preload/domain.ts";

/** What in a resume answers a requirement, and how well. */
export interface Found extends Span {
  /** In [0,1]. */
  score: number;
  how: Evidence["how"];
  /** Skill names from the held to the asked one; empty unless implied or related. */
  path: string[];
}

export function better(a: Found | null, b: Found | null): Found | null {
  if (a === null || b === null) return a ?? b;
  return b.score > a.score ? b : a;
}
