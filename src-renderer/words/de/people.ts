import type { Words } from "../words.ts";
import { people as english } from "../en/people.ts";

export const people: Words["people"] = english;
