import type { Words } from "../words.ts";
import { ranking as english } from "../en/ranking.ts";

export const ranking: Words["ranking"] = english;
