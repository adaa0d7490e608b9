/** The models that read for meaning: the one that ships, those that can be downloaded, and those from a folder of the user's. */
import { z } from "zod";
import { errorSchema } from "../errors.ts";
import type { MethodTable } from "./method-table.ts";
import { count, filePath, nothing } from "./shared.ts";

/** `encoder` turns a text into a vector; `reranker` reads two texts together and says how well they fit. */
export const modelKinds = ["encoder", "reranker"] as const;
export type ModelKind = (typeof modelKinds)[number];

/** A folder's name on any system, and never one that begins with a dot. */
export const modelIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);

export const modelStateSchema = z.discriminatedUnion("is", [
  /** Can be downloaded. */
  z.object({ is: z.literal("available") }),
  /** Begun and not finished; while it does not run, `paused`, by the user or by the problem. */
  z.object({ is: z.literal("downloading"), bytes: count, total: count, paused: z.boolean(), problem: errorSchema.nullable() }),
  /** All its files are there and it is being loaded for the first time. */
  z.object({ is: z.literal("checking") }),
  z.object({ is: z.literal("installed") }),
  /** This library uses it. */
  z.object({ is: z.literal("active") }),
  /** `reason`: a whole sentence. */
  z.object({ is: z.literal("broken"), reason: z.string() }),
]);
export type ModelState = z.infer<typeof modelStateSchema>;

export const modelInfoSchema = z.object({
  id: z.string(),
  kind: z.enum(modelKinds),
  /** `embedded` ships with Winnow, `known` can be downloaded, `own` came from a folder of the user's. */
  origin: z.enum(["embedded", "known", "own"]),
  state: modelStateSchema,
  /** Of all its files; null where they are not known. */
  bytes: count.nullable(),
  license: z.string().nullable(),
  /** As written by its maker: "English", "de, fr". */
  languages: z.string().nullable(),
  /** The page it is described on. */
  page: z.string().nullable(),
  /** Numbers in a vector, tokens read of a text, and how fast it was on this computer; null before it was loaded once. */
  dimensions: count.nullable(),
  maxTokens: count.nullable(),
  /** Sentences (a re-ranker: pairs of texts) a second; `own` is the speed of the encoder that ships, taken at the same time. */
  speed: z.object({ perSecond: z.number().positive(), own: z.number().positive() }).nullable(),
  /** This library still holds the vectors it made, so that going back to it takes a moment. */
  kept: z.boolean(),
});
export type ModelInfo = z.infer<typeof modelInfoSchema>;

/** The library's texts are being read by another encoder, while the one before answers. */
export const encoderSwitchSchema = z.object({
  id: z.string(),
  done: count,
  total: count,
  /** Null while it cannot be told. */
  secondsLeft: z.number().nonnegative().nullable(),
  /** What stopped it; it goes on when asked to. */
  problem: errorSchema.nullable(),
});
export type EncoderSwitch = z.infer<typeof encoderSwitchSchema>;

export const modelsSchema = z.object({
  /** Where models are installed on this computer. */
  folder: z.string(),
  models: z.array(modelInfoSchema),
  switching: encoderSwitchSchema.nullable(),
  /** The re-ranker that is switched on, and why rankings are made without it if they are. */
  reranking: z.object({ id: z.string(), problem: errorSchema.nullable() }).nullable(),
  /** Why the encoder that ships stands in for the one that was chosen. */
  standIn: errorSchema.nullable(),
});
export type Models = z.infer<typeof modelsSchema>;

const one = z.object({ id: modelIdSchema });

/** Each answers how things stand then; what goes on in the background follows by `models.changed`. */
export const modelMethods = {
  "models.list": { params: nothing, result: modelsSchema },
  /** Begins a download, or goes on with one. The only thing in Winnow that opens a connection to the network. */
  "models.download": { params: one, result: modelsSchema },
  "models.pause": { params: one, result: modelsSchema },
  /** Gives up a download and what came of it. */
  "models.cancelDownload": { params: one, result: modelsSchema },
  /** Copies a model in the Hugging Face layout and loads it once. */
  "models.import": { params: z.object({ path: filePath }), result: modelsSchema.extend({ id: z.string() }) },
  /** Has every text of the library read by this encoder, and then ranks by it; of a re-ranker, switches it on at once. */
  "models.use": { params: one, result: modelsSchema },
  "models.cancelSwitch": { params: nothing, result: modelsSchema },
  "models.stopReranking": { params: nothing, result: modelsSchema },
  /** Takes a model away that is not in use; `models.restore` brings it back until Winnow is closed. */
  "models.remove": { params: one, result: modelsSchema },
  "models.restore": { params: one, result: modelsSchema },
} as const satisfies MethodTable;
