/** Watched folders: what lies in them, or comes into them, is imported by itself. */
import { z } from "zod";
import { errorSchema } from "../errors.ts";
import type { MethodTable } from "./method-table.ts";
import { count, filePath, id, nothing } from "./shared.ts";

export const watchedFolderSchema = z.object({
  folderId: z.string(),
  path: z.string(),
  /** `looking`: its files are being looked through; `away`: it cannot be read now, see `problem`, and is taken up again when it can. */
  state: z.enum(["looking", "watching", "paused", "away"]),
  problem: errorSchema.nullable(),
  /** Files handed to the import so far, and when the last of them was. */
  files: count,
  lastAt: z.string().nullable(),
});
export type WatchedFolder = z.infer<typeof watchedFolderSchema>;

const foldersSchema = z.object({ folders: z.array(watchedFolderSchema) });
export type WatchedFolders = z.infer<typeof foldersSchema>;
const one = z.object({ folderId: id });

/** Each answers how things stand then; what happens later is told by `folders.changed`. */
export const folderMethods = {
  "folders.list": { params: nothing, result: foldersSchema },
  /** `path` as a person types or pastes it: whole, perhaps in quotes, or from the home folder with `~`. Must be there now. */
  "folders.watch": { params: z.object({ path: filePath }), result: foldersSchema.extend({ folderId: z.string() }) },
  "folders.pause": { params: one, result: foldersSchema },
  "folders.resume": { params: one, result: foldersSchema },
  /** Looks through it now, as Winnow does now and then by itself. */
  "folders.check": { params: one, result: foldersSchema },
  /** Candidates from it stay. `folders.restore` undoes it until Winnow is next started. */
  "folders.remove": { params: one, result: foldersSchema },
  "folders.restore": { params: one, result: foldersSchema },
} as const satisfies MethodTable;

export const folderEvents = { "folders.changed": foldersSchema } as const;
