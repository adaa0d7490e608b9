/** Models in words for a recruiter. */
import type { EncoderSwitch, ModelInfo } from "../../src-preload/contract.ts";
import { formatAbout, formatTimeLeft, formatTimes } from "../ui/format.ts";
import { formatCount, formatCounted, formatMegabytes } from "../ui/numbers.ts";

/** The one that ships has no name that a person would know. */
export const modelName = (id: string): string => (id === "winnow-lite" ? "Winnow’s own model" : id);

/** "23 MB · Apache-2.0 · English", as far as it is known. */
export function modelFacts({ origin, bytes, license, languages }: ModelInfo): string {
  const facts = [
    origin === "embedded" ? "Comes with Winnow" : null,
    bytes === null ? null : formatMegabytes(bytes),
    license === null ? "licence not stated" : license,
    languages === null ? "languages not stated" : languages,
  ];
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
  const what = kind === "encoder" ? "sentences" : "pairs of texts";
  const measured = `On this computer it reads ${formatCount(Math.max(1, perSecond))} ${what} a second`;
  if (kind !== "encoder") {
    const longer = pairsOfARanking / perSecond;
    return `${measured}, so the first ranking of a job takes ${longer < 1 ? "less than a second" : formatAbout(longer)} longer.`;
  }
  const factor = Math.max(own / perSecond, perSecond / own);
  if (factor < noticeable) return `${measured}, as fast as Winnow’s own.`;
  return `${measured}: about ${formatTimes(factor)} ${perSecond < own ? "slower" : "faster"} than Winnow’s own.`;
}

/** "Reads your resumes: 340 of 1,245 sentences, about 3 min left" */
export function switchSentence({ done, total, secondsLeft, problem }: EncoderSwitch): string {
  const far = `${formatCount(done)} of ${formatCounted(total, "sentence", "sentences")}`;
  if (problem !== null) return `Stopped at ${far}.`;
  return `Reading your resumes: ${far}${secondsLeft === null ? "" : `, ${formatTimeLeft(secondsLeft)}`}`;
}
