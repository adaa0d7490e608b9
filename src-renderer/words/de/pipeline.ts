import type { Words } from "../words.ts";
import { pipeline as english } from "../en/pipeline.ts";

export const pipeline: Words["pipeline"] = english;
