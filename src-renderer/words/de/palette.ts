import type { Words } from "../words.ts";
import { palette as english } from "../en/palette.ts";

export const palette: Words["palette"] = english;
