/** What a recruiter does, by name. */
import type { Interaction } from "./interaction.ts";
import { fairness } from "./interactions/fairness.ts";
import { library } from "./interactions/library.ts";
import { log } from "./interactions/log.ts";
import { pipeline } from "./interactions/pipeline.ts";
import { ranking } from "./interactions/ranking.ts";

export const interactions: Readonly<Record<string, Interaction>> = { ...library, ...ranking, ...pipeline, ...log, ...fairness };
