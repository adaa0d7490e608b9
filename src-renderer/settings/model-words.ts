/** Models in words for a recruiter. */
import type { EncoderSwitch, ModelInfo } from "../../src-preload/contract.ts";
import { formatAbout, formatTimeLeft, formatTimes } from "../ui/format.ts";
import { formatMegabytes } from "../ui/numbers.ts";
import { words } from "../words/words.ts";

const said = words.settings.models;

/** The one that ships has no name that a person would know. */
export const modelName = (id: string): string => (id === "winnow-lite" ? said.own : id);

/** "23 MB · Apache-2.0 · English", as far as it is known. */
export function modelFacts({ origin, bytes, license, languages }: ModelInfo): string {
  const facts = [origin === "embedded" ? said.embedded : null, bytes === null ? null : formatMegabytes(bytes), license ?? said.noLicence, languages === null ? said.noLanguages : said.languages(languages)];
  return facts.filter((fact) => fact !== null).join(" · ");
}

/** The first fifty, and the two dozen resumes that are read for comparison. */
const pairsOfARanking = 74;

/** Less than this apart is the measuring's own noise. */
const noticeable = 1.25;

/** How fast it was when it was loaded here, beside Winnow's own; null before that. */
export function speedSentence({ speed, kind }: ModelInfo): string | null {
  if (speed === null) return null;
  const { perSecond, own } = speed;
  const shown = Math.max(1, perSecond);
  if (kind !== "encoder") {
    const longer = pairsOfARanking / perSecond;
    return longer < 1 ? said.speed.pairsQuick(shown) : said.speed.pairs(shown, formatAbout(longer));
  }
  const factor = Math.max(own / perSecond, perSecond / own);
  if (factor < noticeable) return said.speed.same(shown);
  return perSecond < own ? said.speed.slower(shown, formatTimes(factor)) : said.speed.faster(shown, formatTimes(factor));
}

/** "Reading your resumes: 340 of 1,245 sentences, about 3 min left" */
export function switchSentence({ done, total, secondsLeft, problem }: EncoderSwitch): string {
  if (problem !== null) return said.stoppedAt(done, total);
  return said.reading(done, total, secondsLeft === null ? null : formatTimeLeft(secondsLeft));
}
