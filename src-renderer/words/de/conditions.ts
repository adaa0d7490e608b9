import type { Words } from "../words.ts";
import { conditions as english } from "../en/conditions.ts";

export const conditions: Words["conditions"] = english;
