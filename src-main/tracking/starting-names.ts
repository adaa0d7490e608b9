/**
 * The stages and reasons that a library begins with, in the language of who asks. The library keeps them in English, and they are
 * translated on the way to the screen for as long as they are as Winnow put them in. So nothing that was recorded is ever rewritten,
 * libraries of earlier Winnows are in German too, and two people at one library each read their own language. Whatever a recruiter
 * has written stays as it is written. A reason that is chosen is recorded in the words in which it was read.
 */
import { z } from "zod";
import type { Language } from "../../src-preload/asker.ts";
import type { Stage, TrackingReasons } from "../../src-preload/contract.ts";
import type { Settings } from "../library/settings.ts";

/** Of the stages by id, as the library's first tables name them. */
const stageNames: ReadonlyMap<string, Record<Language, string>> = new Map([
  ["new", { en: "New", de: "Neu" }],
  ["screening", { en: "Screening", de: "Vorauswahl" }],
  ["interview", { en: "Interview", de: "Gespräch" }],
  ["offer", { en: "Offer", de: "Angebot" }],
  ["hired", { en: "Hired", de: "Eingestellt" }],
  ["rejected", { en: "Rejected", de: "Abgelehnt" }],
  ["withdrawn", { en: "Withdrawn", de: "Zurückgezogen" }],
]);

const reasonNames: readonly Record<Language, string>[] = [
  { en: "A must-have is missing", de: "Eine Muss-Anforderung fehlt" },
  { en: "Too little experience in this work", de: "Zu wenig Erfahrung in dieser Arbeit" },
  { en: "Others meet the requirements better", de: "Andere erfüllen die Anforderungen besser" },
  { en: "The work done is of another kind", de: "Die bisherige Arbeit ist von anderer Art" },
  { en: "Cannot start when needed", de: "Kann nicht rechtzeitig beginnen" },
  { en: "Expects more pay than the job offers", de: "Erwartet mehr Gehalt, als die Stelle bietet" },
  { en: "The job was filled or closed", de: "Die Stelle ist besetzt oder geschlossen" },
  { en: "Took another job", de: "Hat eine andere Stelle angenommen" },
  { en: "Pay", de: "Gehalt" },
  { en: "Place or hours", de: "Ort oder Arbeitszeit" },
  { en: "Lost interest", de: "Kein Interesse mehr" },
  { en: "Does not answer", de: "Antwortet nicht" },
];

/** Ids of stages that a recruiter has given the very name which Winnow had given them, and which is theirs now. */
const ownNames = "tracking.stagesNamedByHand";
const idList = z.array(z.string());

export interface StartingNames {
  stages(kept: readonly Stage[], language: Language): Stage[];
  /** The names to keep of a list as it is to be; `kept` is what the library has now. */
  keptStages<S extends { stageId?: string | undefined; name: string }>(edited: readonly S[], kept: readonly Stage[], language: Language): S[];
  reasons(kept: TrackingReasons, language: Language): TrackingReasons;
  keptReasons(edited: TrackingReasons, language: Language): TrackingReasons;
}

export function createStartingNames(settings: Settings): StartingNames {
  const byHand = (): ReadonlySet<string> => new Set(settings.get(ownNames, idList) ?? []);

  /** The name as it is read in a language, and whether it is still Winnow's. */
  function shown({ stageId, name }: Pick<Stage, "stageId" | "name">, language: Language, own: ReadonlySet<string>): string {
    const first = stageNames.get(stageId);
    return first !== undefined && name === first.en && !own.has(stageId) ? first[language] : name;
  }

  const translate = (texts: readonly string[], from: Language, to: Language): string[] => texts.map((text) => reasonNames.find((names) => names[from] === text)?.[to] ?? text);
  const ofBoth = (reasons: TrackingReasons, from: Language, to: Language): TrackingReasons => ({
    rejected: translate(reasons.rejected, from, to),
    withdrawn: translate(reasons.withdrawn, from, to),
  });

  return {
    stages(kept, language) {
      const own = byHand();
      return kept.map((stage) => ({ ...stage, name: shown(stage, language, own) }));
    },
    keptStages(edited, kept, language) {
      const own = new Set(byHand());
      const before = new Map(kept.map((stage) => [stage.stageId, stage]));
      const names = edited.map((stage) => {
        const { stageId, name } = stage;
        const was = stageId === undefined ? undefined : before.get(stageId);
        const first = stageId === undefined ? undefined : stageNames.get(stageId);
        if (was === undefined || first === undefined || stageId === undefined) return stage;
        // Saved as it was read: nobody has named it.
        if (name === shown(was, language, own)) return { ...stage, name: was.name };
        if (name === first[language]) own.delete(stageId);
        else if (name === first.en) own.add(stageId);
        return name === first[language] ? { ...stage, name: first.en } : stage;
      });
      settings.set(ownNames, [...own]);
      return names;
    },
    reasons: (kept, language) => ofBoth(kept, "en", language),
    keptReasons: (edited, language) => ofBoth(edited, language, "en"),
  };
}
