/** The original: every sentence of the engine in English. */
import type { Language } from "../../../src-preload/asker.ts";
import { asked } from "./asked.ts";
import { comparison } from "./comparison.ts";
import { conditions } from "./conditions.ts";
import { explanation } from "./explanation.ts";
import { exports } from "./exports.ts";
import { factFile } from "./fact-file.ts";
import { fairness } from "./fairness.ts";
import { hiring } from "./hiring.ts";
import { how } from "./how.ts";
import { improvements } from "./improvements.ts";
import { integrity } from "./integrity.ts";
import { knockouts } from "./knockouts.ts";
import { log } from "./log.ts";
import { learning } from "./learning.ts";
import { losses } from "./losses.ts";
import { provenance } from "./provenance.ts";
import { questions } from "./questions.ts";
import { search } from "./search.ts";
import { seniority } from "./seniority.ts";
import { subject } from "./subject.ts";
import { texts } from "./texts.ts";

export const en = { language: "en" as Language, asked, comparison, conditions, explanation, exports, factFile, fairness, hiring, how, improvements, integrity, knockouts, log, learning, losses, provenance, questions, search, seniority, subject, texts };
