import type { Words } from "../words.ts";
import { resume as english } from "../en/resume.ts";

export const resume: Words["resume"] = english;
