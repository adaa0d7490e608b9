import type { EngineWords } from "../words.ts";
import { languageName } from "./language-names.ts";
import { or, quoted } from "./phrases.ts";

export const asked: EngineWords["asked"] = { quoted, or, language: languageName };
