import type { Job } from "./domain.ts";

/** A job of which only the title is known, as those that a list of another system names: the ad is one line, and nothing else is asked. */
export function isTitleOnly({ text, requirements }: Pick<Job, "text" | "requirements">): boolean {
  const line = text.trim();
  return !line.includes("\n") && requirements.every((requirement) => requirement.text === line);
}
