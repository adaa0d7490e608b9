/**
 * Brings dropped or chosen files to the engine: a path for each (a browser uploads it first), then into the queue in small
 * groups, so that reading starts while copying goes on. A file that cannot be copied never stops the others; once `signal` is aborted
 * no further file is copied, and what was copied and is not in the queue yet stays out of it.
 */
import type { DroppedFile, HostBridge } from "../../src-preload/bridge.ts";
import type { Client } from "../client/client.ts";

const copiedAtOnce = 3;
const groupSize = 25;

export interface NotCopied {
  dropped: DroppedFile;
  thrown: unknown;
}

export async function importFiles(
  client: Client,
  bridge: Pick<HostBridge, "pathsOf" | "folderHasPath">,
  files: readonly DroppedFile[],
  onProgress: (settled: number) => void,
  signal: AbortSignal,
): Promise<NotCopied[]> {
  const notCopied: NotCopied[] = [];
  let group: { path: string; dropped: DroppedFile }[] = [];
  let next = 0;
  let settled = 0;

  async function enqueue(): Promise<void> {
    const sending = group;
    group = [];
    if (sending.length === 0 || signal.aborted) return;
    try {
      // An uploaded file lies in a temporary folder; what people know it by is the name it had.
      const uploaded = !bridge.folderHasPath;
      await client.request("ingest.add", {
        paths: sending.map(({ path }) => path),
        ...(uploaded && { names: sending.map(({ dropped }) => dropped.relativePath) }),
      });
    } catch (thrown) {
      notCopied.push(...sending.map(({ dropped }) => ({ dropped, thrown })));
    }
  }

  async function worker(): Promise<void> {
    for (let dropped = files[next++]; dropped !== undefined && !signal.aborted; dropped = files[next++]) {
      try {
        const [path] = await bridge.pathsOf([dropped]);
        if (path !== undefined) group.push({ path, dropped });
      } catch (thrown) {
        notCopied.push({ dropped, thrown });
      }
      settled += 1;
      onProgress(settled);
      if (group.length >= groupSize) await enqueue();
    }
  }

  await Promise.all(Array.from({ length: copiedAtOnce }, worker));
  await enqueue();
  return notCopied;
}
