/** Office files are zip packages: which one is it, and is it safe to open. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { findDocxMainPart, readDocx } from "./docx.ts";
import { maxOfficeBytes, maxOfficeEntries } from "./limits.ts";
import { isOdt, readOdt } from "./odt.ts";
import { openProtectedOdt } from "./odt-decrypt.ts";
import type { ReadingOptions } from "./reading-options.ts";
import { openZipBytes, type OpenZip } from "./zip.ts";

export async function readOfficeZip(bytes: Uint8Array, { password }: ReadingOptions): Promise<DocumentText> {
  const zip = await openZipBytes(bytes, { entries: maxOfficeEntries, totalBytes: maxOfficeBytes });
  try {
    return await readPackage(zip, password);
  } finally {
    zip.close();
  }
}

async function readPackage(zip: OpenZip, password: string | undefined): Promise<DocumentText> {
  const mainPart = await findDocxMainPart(zip);
  if (mainPart !== null) return readDocx(zip, mainPart);
  if (isOdt(zip)) return readOdt(await openProtectedOdt(zip, password));
  if (zip.entries.size === 0) throw new WinnowError("damaged_file", "This file is damaged: nothing is in it.", { hint: "Ask for the file again." });
  throw new WinnowError("unsupported_format", "This is not a Word or OpenDocument text.", { hint: "Save it as PDF or DOCX and import that." });
}
