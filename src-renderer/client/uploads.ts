/** Hands files to the web host, one request a file and a few at once; the answer is the path the engine can open. */
import { z } from "zod";
import type { DroppedFile } from "../../src-preload/bridge.ts";
import { errorSchema, WinnowError } from "../../src-preload/errors.ts";
import { words } from "../words/words.ts";
import { spokenError } from "./spoken-error.ts";

const atOnce = 3;
const answerSchema = z.object({ path: z.string().min(1) });
const refusalSchema = z.union([z.object({ error: errorSchema }).transform((body) => body.error), errorSchema]);

/** Sends one file and resolves to the host's answer. `fetch` fits. */
export type Post = (address: string, body: File) => Promise<{ ok: boolean; json(): Promise<unknown> }>;

/**
 * @param address of the upload, token included, without the `path` parameter.
 * @returns a function that resolves to one path per file, in order, and rejects with the first file's error.
 */
export function createUploads(address: string, post: Post) {
  return async (files: DroppedFile[], onProgress?: (done: number, total: number) => void, together?: "together"): Promise<string[]> => {
    const target = together === undefined ? address : `${address}&group=${crypto.randomUUID()}`;
    const paths = new Array<string>(files.length);
    let next = 0;
    let done = 0;
    const worker = async (): Promise<void> => {
      for (let index = next++; index < files.length; index = next++) {
        const dropped = files[index];
        if (dropped === undefined) return;
        paths[index] = await uploadOne(target, dropped, post);
        done += 1;
        onProgress?.(done, files.length);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return paths;
  };
}

async function uploadOne(address: string, { file, relativePath }: DroppedFile, post: Post): Promise<string> {
  const answer = await post(`${address}&path=${encodeURIComponent(relativePath)}`, file).catch((cause: unknown) => {
    throw new WinnowError("file_not_readable", words.app.connection.noCopy(relativePath), {
      hint: words.app.connection.noCopyHint,
      cause,
    });
  });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) {
    const accepted = answerSchema.safeParse(body);
    if (accepted.success) return accepted.data.path;
  }
  const refused = refusalSchema.safeParse(body);
  if (!refused.success) throw new WinnowError("internal", words.app.connection.noCopy(relativePath), { hint: words.app.connection.noCopyAgain });
  throw spokenError(refused.data);
}
