import type { Job } from "./domain.ts";

/** A job of which only the title is known, as those that a list of another system names: the ad is one line, and nothing else is asked. */
export function isTitleOnly({ text, requirements }: Pick<Job, "text" | "requirements">): boolean {
  const line = text.trim();
  return !line.includes("\n") && requirements.every((requirement) => requirement.text === line);
}

/** A job to which nobody has given its ad: the ad is one line of which nothing was read but itself. What a person added by hand does not make it one. */
export function isAdMissing({ text, requirements }: Pick<Job, "text" | "requirements">): boolean {
  return isTitleOnly({ text, requirements: requirements.filter(({ source }) => source !== null) });
}
