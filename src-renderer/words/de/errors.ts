/**
 * What the engine tells of problems, in German. The engine makes, logs and keeps these sentences in English, for the command line and
 * HTTP, too; a window says them in its language as they arrive (see ../said.ts). A test holds that every sentence of the code stands
 * here, and no other.
 */
import { anything } from "./errors/anything.ts";
import { hiring } from "./errors/hiring.ts";
import { importing } from "./errors/importing.ts";
import { jobs } from "./errors/jobs.ts";
import { library } from "./errors/library.ts";
import { models } from "./errors/models.ts";
import { people } from "./errors/people.ts";
import { reading } from "./errors/reading.ts";
import type { Said } from "./errors/sentence.ts";

export const errors: readonly Said[] = [...anything, ...reading, ...importing, ...people, ...jobs, ...hiring, ...models, ...library];
