/** The original: every word of every screen in English. */
import { app } from "./app.ts";
import { blind } from "./blind.ts";
import { candidate } from "./candidate.ts";
import { conditions } from "./conditions.ts";
import { exports } from "./exports.ts";
import { interviews } from "./interviews.ts";
import { fairness } from "./fairness.ts";
import { jobs } from "./jobs.ts";
import { learning } from "./learning.ts";
import { library } from "./library.ts";
import { log } from "./log.ts";
import { movingIn } from "./moving-in.ts";
import { organising } from "./organising.ts";
import { palette } from "./palette.ts";
import { people } from "./people.ts";
import { pipeline } from "./pipeline.ts";
import { privacy } from "./privacy.ts";
import { ranking } from "./ranking.ts";
import { resume } from "./resume.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { tour } from "./tour.ts";
import { ui } from "./ui.ts";

export const en = { app, blind, candidate, conditions, exports, fairness, interviews, jobs, learning, library, log, movingIn, organising, palette, people, pipeline, privacy, ranking, resume, search, settings, tour, ui };
