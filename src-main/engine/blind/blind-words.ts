/** What a blind answer says in the place of what it leaves out. */
import type { Language } from "../../../src-preload/asker.ts";

interface BlindWords {
  /** How somebody is called whose name is not to be known. */
  called: (number: number) => string;
  notShown: string;
  /** What was to be written holds letters that were left out. */
  notWritten: string;
  leave: string;
}

export const blindWords: Record<Language, BlindWords> = {
  en: {
    called: (number) => `Candidate ${String(number)}`,
    notShown: "This would show who somebody is, so it is not there in blind review.",
    notWritten: "A part of this text is hidden in blind review, so it cannot be changed now.",
    leave: "Leave blind review with B, and do it then.",
  },
  de: {
    called: (number) => `Person ${String(number)}`,
    notShown: "Das würde zeigen, um wen es geht. Im Blindmodus gibt es das deshalb nicht.",
    notWritten: "Ein Teil dieses Textes ist im Blindmodus verborgen. Deshalb lässt er sich jetzt nicht ändern.",
    leave: "Beenden Sie den Blindmodus mit B, dann ist es möglich.",
  },
};
