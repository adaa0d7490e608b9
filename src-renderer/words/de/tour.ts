import type { Words } from "../words.ts";
import { tour as english } from "../en/tour.ts";

export const tour: Words["tour"] = english;
