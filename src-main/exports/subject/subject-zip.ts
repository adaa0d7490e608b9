/** Files in one archive. */
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

export interface ZippedFile {
  name: string;
  bytes: Buffer;
}

/** Zip entries hold local time, so that this is the same in them everywhere. */
const sameTime = new Date(2000, 0, 1);

/** In the order given; names must differ. */
export async function zipOf(files: readonly ZippedFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes } of files) zip.addBuffer(bytes, name, { mtime: sameTime, mode: 0o100644, compress: true, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream);
}
