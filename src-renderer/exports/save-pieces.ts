/** A file that the engine hands over in pieces. */
import type { ExportStatus } from "../../src-preload/contract.ts";
import type { Client } from "../client/client.ts";

/** Fetches the file of an export that is ready. Each piece goes into a blob at once, which the browser may keep on disk. */
export async function fetchPieces(client: Client, { exportId, file }: ExportStatus, isWanted: () => boolean): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let offset: number | null = 0; offset !== null && isWanted(); ) {
    const piece: { base64: string; next: number | null } = await client.request("exports.read", { exportId, offset });
    pieces.push(new Blob([Uint8Array.from(atob(piece.base64), (letter) => letter.charCodeAt(0))]));
    offset = piece.next;
  }
  return new Blob(pieces, { type: file?.mediaType ?? "application/octet-stream" });
}
