/** The container of old Office files and of protected new ones ([MS-CFB]): named streams in one file. */
import CFB from "cfb";
import { WinnowError } from "../../src-preload/errors.ts";

export interface CompoundFile {
  /** The stream of this name at the top of the container, or null. */
  stream(name: string): Buffer | null;
}

/** Opens the container. Throws `damaged_file`. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  let container: CFB.CFB$Container;
  try {
    // A copy starts at an even address, without which Node dies of odd names (see utf16.ts).
    container = CFB.read(Buffer.from(bytes), { type: "buffer" });
  } catch (cause) {
    throw new WinnowError("damaged_file", "This Office file is damaged and cannot be opened.", { hint: "Ask for the file again.", cause });
  }
  return {
    stream(name) {
      const entry = CFB.find(container, `/${name}`);
      // 2 is the type of a stream; the others are folders.
      return entry?.type === 2 ? Buffer.from(entry.content) : null;
    },
  };
}
