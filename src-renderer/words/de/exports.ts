import type { Words } from "../words.ts";
import { exports as english } from "../en/exports.ts";

export const exports: Words["exports"] = english;
