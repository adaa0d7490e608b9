/** What a protected file is refused with. A password is tried and forgotten: never logged, never kept. */
import { WinnowError } from "../../src-preload/errors.ts";

export function missingPassword(): WinnowError {
  return new WinnowError("needs_password", "This file is protected with a password.", { hint: "Type the password to open it, or ask for the file without one." });
}

export function wrongPassword(): WinnowError {
  return new WinnowError("needs_password", "That password does not open this file.", { hint: "Check capital letters and blanks, or ask for the password again." });
}
