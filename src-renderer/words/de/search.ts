import type { Words } from "../words.ts";
import { search as english } from "../en/search.ts";

export const search: Words["search"] = english;
