import type { Seniority } from "../../../src-preload/domain.ts";
import type { Asked, Shown } from "../seniority.ts";
import type { EngineWords } from "../words.ts";
import { familyNameIn } from "../../../src-preload/family-words.ts";
import { and, quoted, years } from "./phrases.ts";

const roleIs: Record<Seniority, string> = {
  intern: "ist ein Praktikum", junior: "ist für den Berufseinstieg", mid: "ist für Berufserfahrene", senior: "ist eine Senior-Stelle", lead: "ist eine Teamleitung",
  director: "ist eine Abteilungs- oder Bereichsleitung", executive: "gehört zur Geschäftsleitung",
};

function asks({ level, askedYears }: Asked): string {
  if (level === null) return `Die Stelle verlangt ${years(askedYears ?? 0)} Erfahrung`;
  return `Die Stelle ${roleIs[level]}${askedYears === null ? "" : ` und verlangt ${years(askedYears)} Erfahrung`}`;
}

function shows({ side, family, inWork, posts }: Shown): string {
  const titles = and(posts.map(({ title, period }) => `${quoted(title)}${period === "" ? "" : ` (${period})`}`));
  const work = inWork === null ? [] : [`die Berufsstationen des Lebenslaufs im Bereich ${familyNameIn("de", family)} ergeben zusammen ${years(inWork)}`];
  const named = posts.length === 1 ? "die Position" : "die Positionen";
  const held = posts.length === 0 ? [] : [side === "above" ? `der Lebenslauf nennt ${named} ${titles}` : `genannt ${posts.length === 1 ? "wird" : "werden"} ${named} ${titles}`];
  return [...work, ...held].join(", und ");
}

export const seniority: EngineWords["seniority"] = {
  sentence: (asked, shown) => `${asks(asked)}; ${shows(shown)}.`,
  question: (side, { level, askedYears }) => {
    const asked = years(askedYears ?? 0);
    if (side === "above") return level === null ? `Die Stelle verlangt ${asked} Erfahrung, und Ihr Lebenslauf zeigt mehr als das. Was reizt Sie an ihr?` : `Die Stelle ${roleIs[level]}; was reizt Sie an ihr?`;
    return level === null
      ? `Die Stelle verlangt ${asked} Erfahrung. Was in Ihrer bisherigen Arbeit bereitet Sie darauf vor?`
      : `Die Stelle ${roleIs[level]}. Welche Ihrer bisherigen Aufgaben kommt dem am nächsten, was Sie dort entscheiden und verantworten würden?`;
  },
  now: "heute",
};
