/** Decodes UTF-16 with the small end first. */

/**
 * The characters of whole units; an odd byte at the end is left out. Node 24 writes past its memory and dies when its own
 * `toString("utf16le")` gets an odd number of bytes that start at an odd address, as hostile files make it.
 */
export function utf16(bytes: Buffer): string {
  return bytes.subarray(0, bytes.length - (bytes.length % 2)).toString("utf16le");
}
