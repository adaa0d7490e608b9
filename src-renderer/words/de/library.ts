import type { Words } from "../words.ts";
import { library as english } from "../en/library.ts";

export const library: Words["library"] = english;
