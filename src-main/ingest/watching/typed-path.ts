/** A path as people type and paste it. */
import os from "node:os";
import path from "node:path";
import { WinnowError } from "../../../src-preload/errors.ts";

/**
 * Takes away the quotes that systems put around a copied path, and puts the home folder in for `~`. Throws `invalid_input` for what is
 * not a whole path: nobody at a screen knows what a relative one would be relative to.
 */
export function typedPath(typed: string): string {
  const plain = typed.trim().replace(/^(["'])(.*)\1$/s, "$2").trim();
  const whole = plain === "~" || /^~[/\\]/.test(plain) ? path.join(os.homedir(), plain.slice(1)) : plain;
  if (!path.isAbsolute(whole) || whole.includes("\0")) {
    throw new WinnowError("invalid_input", plain === "" ? "The folder is missing." : `“${plain.slice(0, 200)}” is not the whole path of a folder.`, {
      hint: process.platform === "win32" ? "Give it from the drive on, such as C:\\Users\\you\\Resumes." : "Give it from the first / on, such as /home/you/Resumes.",
    });
  }
  return path.resolve(whole);
}
