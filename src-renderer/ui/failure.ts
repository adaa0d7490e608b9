import { toWireError } from "../../src-preload/errors.ts";

/** What a person reads when something went wrong: a sentence, and what they can do. */
export interface Failure {
  message: string;
  hint: string | null;
}

export function toFailure(thrown: unknown): Failure {
  const { message, hint } = toWireError(thrown);
  return { message, hint: hint ?? null };
}
