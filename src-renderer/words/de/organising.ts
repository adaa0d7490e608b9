import type { Words } from "../words.ts";
import { organising as english } from "../en/organising.ts";

export const organising: Words["organising"] = english;
