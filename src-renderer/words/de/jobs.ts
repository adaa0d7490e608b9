import type { Words } from "../words.ts";
import { jobs as english } from "../en/jobs.ts";

export const jobs: Words["jobs"] = english;
