/**
 * The one error that crosses a boundary: a code from a closed list, a sentence that says what happened, and, where
 * there is one, a sentence that says what to do. A stack trace never crosses.
 */
import { z } from "zod";

export const errorCodes = [
  // reading a file
  "unsupported_format",
  "empty_file",
  "needs_ocr",
  "needs_password",
  "damaged_file",
  "too_large",
  "no_text",
  "timed_out",
  "out_of_memory",
  "reader_crashed",
  "unsafe_archive",
  "file_not_found",
  "file_not_readable",
  // the library
  "library_locked",
  "library_damaged",
  "library_too_new",
  "disk_full",
  // the model
  "model_missing",
  // a request
  "invalid_input",
  "not_found",
  "cancelled",
  "internal",
] as const;

export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export const errorSchema = z.object({ code: errorCodeSchema, message: z.string(), hint: z.string().optional() });
export type ErrorOnTheWire = z.infer<typeof errorSchema>;

export class WinnowError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  /** `message` is a whole sentence for a person; `hint`, if given, says what that person can do about it. */
  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "WinnowError";
    this.code = code;
    this.hint = options.hint;
  }

  toWire(): ErrorOnTheWire {
    return this.hint === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, hint: this.hint };
  }
}

/** Any thrown value as what may cross the boundary. Unknown errors become `internal`; their details stay behind. */
export function toWireError(thrown: unknown): ErrorOnTheWire {
  if (thrown instanceof WinnowError) return thrown.toWire();
  return { code: "internal", message: "Something went wrong inside Winnow. Nothing in your library was changed." };
}
