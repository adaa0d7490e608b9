/** Opens Office files that a password protects. */
import { WinnowError } from "../../src-preload/errors.ts";
import { missingPassword, wrongPassword } from "./passwords.ts";

/** Ten times what Office asks for; more would only keep the reader busy. */
const maxSpins = 1_000_000;
const maxPasswordLength = 255;

/**
 * The file without its protection: a zip package for new formats, a container again for old ones. `info` is the stream that
 * describes the encryption of new ones. Rejects with `needs_password`, `damaged_file`, or `unsupported_format` for ways of
 * protection that Winnow does not know.
 */
export async function decryptOffice(bytes: Uint8Array, info: Buffer | null, password: string | undefined): Promise<Buffer> {
  if (password === undefined || password === "") throw missingPassword();
  const spins = /\bspinCount="(\d{1,20})"/.exec(info?.toString("latin1") ?? "")?.[1];
  if (Number(spins ?? 0) > maxSpins) throw new WinnowError("damaged_file", "This file is damaged and cannot be opened.", { hint: "Ask for the file again." });
  // Loaded with the first protected file: few are.
  const { default: officeCrypto } = await import("officecrypto-tool");
  try {
    return await officeCrypto.decrypt(Buffer.from(bytes), { password: password.normalize("NFC").slice(0, maxPasswordLength) });
  } catch (cause) {
    if (cause instanceof Error && /password is incorrect/i.test(cause.message)) throw wrongPassword();
    throw new WinnowError("unsupported_format", "This file is protected in a way that Winnow cannot open.", { hint: "Open it in the program that made it and save it without a password.", cause });
  }
}
