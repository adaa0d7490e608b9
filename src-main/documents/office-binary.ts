/** The container of old Office files (.doc, .xls) and of new ones with a password: opened, decrypted where need be, and read. */
import type { DocumentText } from "../../src-preload/domain.ts";
import { WinnowError } from "../../src-preload/errors.ts";
import { openCompoundFile } from "./compound-file.ts";
import { isEncryptedDoc } from "./doc-file.ts";
import { readDoc } from "./doc.ts";
import { decryptOffice } from "./office-decrypt.ts";
import { readOfficeZip } from "./office-zip.ts";
import type { ReadingOptions } from "./reading-options.ts";

/** Rejects as the readers of DOC and DOCX do, and with `needs_password`. */
export async function readOfficeBinary(bytes: Uint8Array, options: ReadingOptions): Promise<DocumentText> {
  const { password } = options;
  const file = openCompoundFile(bytes);
  const info = file.stream("EncryptionInfo");
  if (info) return readOfficeZip(await decryptOffice(bytes, info, password), options);
  if (isEncryptedDoc(file)) return readDoc(openCompoundFile(await decryptOffice(bytes, null, password)));
  if (file.stream("WordDocument")) return readDoc(file);
  throw new WinnowError("unsupported_format", "Winnow cannot read this kind of Office file.", { hint: "Save it as PDF or DOCX and import that." });
}
