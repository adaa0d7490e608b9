/** How far a requirement is met, told by sign, word and colour, so that no one of them is needed. */
import type { RequirementStatus } from "../../src-preload/domain.ts";
import { statusLetters } from "../../src-preload/explanation.ts";
import { words } from "../words/words.ts";

const names = words.ranking.requirementStatus;

export interface StatusLook {
  sign: string;
  name: string;
  color: string;
  /** Behind the sign in a table full of them. */
  ground: string;
}

/** What the resume is silent about is no failing, and does not look like one. */
export const requirementLook: Record<RequirementStatus, StatusLook> = {
  met: { sign: "✓", name: names.met, color: "text-pass", ground: "bg-pass-soft" },
  partly: { sign: "◐", name: names.partly, color: "text-unknown", ground: "bg-unknown-soft" },
  not_found: { sign: "–", name: names.not_found, color: "text-ink-soft", ground: "bg-sunken" },
  unknown: { sign: "?", name: names.unknown, color: "text-ink-faint", ground: "bg-sunken" },
};

const byLetter = new Map(Object.entries(statusLetters).map(([status, letter]) => [letter as string, status as RequirementStatus]));

export const statusOfLetter = (letter: string | undefined): RequirementStatus => byLetter.get(letter ?? "") ?? "unknown";
