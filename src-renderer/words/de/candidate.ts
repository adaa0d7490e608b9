import type { Words } from "../words.ts";
import { candidate as english } from "../en/candidate.ts";

export const candidate: Words["candidate"] = english;
