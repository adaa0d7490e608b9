/** The original: every word of every screen in English. */
import { app } from "./app.ts";
import { blind } from "./blind.ts";
import { candidate } from "./candidate.ts";
import { conditions } from "./conditions.ts";
import { exports } from "./exports.ts";
import { jobs } from "./jobs.ts";
import { learning } from "./learning.ts";
import { library } from "./library.ts";
import { organising } from "./organising.ts";
import { palette } from "./palette.ts";
import { people } from "./people.ts";
import { pipeline } from "./pipeline.ts";
import { ranking } from "./ranking.ts";
import { resume } from "./resume.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { tour } from "./tour.ts";
import { ui } from "./ui.ts";

export const en = { app, blind, candidate, conditions, exports, jobs, learning, library, organising, palette, people, pipeline, ranking, resume, search, settings, tour, ui };
