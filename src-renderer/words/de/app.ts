import type { Words } from "../words.ts";
import { app as english } from "../en/app.ts";

export const app: Words["app"] = english;
