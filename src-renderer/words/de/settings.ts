import type { Words } from "../words.ts";
import { settings as english } from "../en/settings.ts";

export const settings: Words["settings"] = english;
