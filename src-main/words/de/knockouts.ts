import type { CefrLevel, DegreeLevel } from "../../../src-preload/domain.ts";
import type { EngineWords } from "../words.ts";
import { inMonth, inTheLast, quoted, years } from "./phrases.ts";

/** In the accusative: "nennt einen Bachelorabschluss", "gefragt: einen …" is said by the nominative below. */
const degrees: Record<DegreeLevel, string> = {
  secondary: "einen Schulabschluss", vocational: "eine Berufsausbildung", associate: "einen Associate-Abschluss", bachelor: "einen Bachelorabschluss",
  master: "einen Masterabschluss", doctorate: "eine Promotion",
};
const nominative: Record<DegreeLevel, string> = {
  secondary: "ein Schulabschluss", vocational: "eine Berufsausbildung", associate: "ein Associate-Abschluss", bachelor: "ein Bachelorabschluss",
  master: "ein Masterabschluss", doctorate: "eine Promotion",
};
const genitive: Record<DegreeLevel, string> = {
  secondary: "eines Schulabschlusses", vocational: "einer Berufsausbildung", associate: "eines Associate-Abschlusses", bachelor: "eines Bachelorabschlusses",
  master: "eines Masterabschlusses", doctorate: "einer Promotion",
};
const dative: Record<DegreeLevel, string> = {
  secondary: "einem Schulabschluss", vocational: "einer Berufsausbildung", associate: "einem Associate-Abschluss", bachelor: "einem Bachelorabschluss",
  master: "einem Masterabschluss", doctorate: "einer Promotion",
};
const levels: Record<CefrLevel, string> = {
  A1: "A1 (Anfänge)", A2: "A2 (Grundkenntnisse)", B1: "B1 (Gesprächsniveau)", B2: "B2 (gut)", C1: "C1 (fließend)", C2: "C2 (nahezu muttersprachlich)",
};

const are = (count: number): string => `${count === 1 ? "gefragt ist" : "gefragt sind"} ${years(count)}`;
const spokenAbout = (name: string, words: string, about: CefrLevel, asked: CefrLevel): string => `Der Lebenslauf nennt ${name} ${quoted(words)}, das entspricht etwa ${levels[about]}; gefragt ist ${levels[asked]}`;

export const knockouts: EngineWords["knockouts"] = {
  degrees,

  enoughYears: (relevant, asked) => `Der Lebenslauf zeigt ${years(relevant)} einschlägige Arbeit; ${are(asked)}.`,
  yearsNotSaid: (asked) => `Der Lebenslauf sagt nicht, wie lange die Person gearbeitet hat; ${are(asked)}.`,
  yearsByDegree: (total) => `Der Lebenslauf zeigt insgesamt ${years(total)} Arbeit; wie viele Jahre die Anzeige verlangt, hängt vom Abschluss ab. Das müssen Sie beurteilen.`,
  tooFewYears: (total, asked) => `Der Lebenslauf zeigt insgesamt ${years(total)} Arbeit; ${are(asked)}.`,
  yearsOpen: (total, asked) => `Der Lebenslauf zeigt insgesamt ${years(total)} Arbeit; ob davon ${years(asked)} dem entsprechen, was gefragt ist, müssen Sie beurteilen.`,

  yearsForDegree: (shown, instead, asked) => `Der Lebenslauf zeigt ${years(shown)} Arbeit; die Anzeige lässt ${years(instead)} anstelle ${genitive[asked]} gelten.`,
  degreeNotSaid: (asked) => `Der Lebenslauf nennt keinen Abschluss; gefragt ist ${nominative[asked]}.`,
  degree: (highest) => `Der Lebenslauf nennt ${degrees[highest]}.`,
  degreeOpen: (highest, asked) => `Der Lebenslauf nennt ${degrees[highest]} und weitere Ausbildung; er sagt nicht, ob sie mit ${dative[asked]} endete.`,
  degreeReplaced: (highest, asked) => `Der Lebenslauf nennt ${degrees[highest]}; die Anzeige lässt Erfahrung anstelle ${genitive[asked]} gelten.`,
  lowerDegree: (highest, asked) => `Der Lebenslauf nennt ${degrees[highest]}; gefragt ist ${nominative[asked]}.`,

  languageNotSaid: (asked) => `Der Lebenslauf sagt nicht, ob die Person spricht, was gefragt ist: ${quoted(asked)}.`,
  language: (name, words) => `Der Lebenslauf nennt ${name}${words === null ? "" : ` (${quoted(words)})`}.`,
  languageWithoutLevel: (name, asked) => `Der Lebenslauf nennt ${name} ohne Niveau; gefragt ist ${levels[asked]}.`,
  languageAbout: (name, words, about, asked) => `${spokenAbout(name, words, about, asked)}.`,
  languageNearly: (name, words, about, asked) => `${spokenAbout(name, words, about, asked)}. Ob das genügt, müssen Sie beurteilen.`,

  named: (words) => `Der Lebenslauf nennt ${quoted(words)}.`,
  namedWithoutDate: (words, within) => `Der Lebenslauf nennt ${quoted(words)} ohne Datum; gefragt ist eine Anwendung ${inTheLast(within)}.`,
  namedLongAgo: (words, date, within) => `Der Lebenslauf nennt ${quoted(words)} zuletzt in einer Arbeit, die ${inMonth(date)} endete; gefragt ist eine Anwendung ${inTheLast(within)}. Ob das genügt, müssen Sie beurteilen.`,
  permitNotSaid: "Der Lebenslauf sagt nicht, ob die Person dort arbeiten darf; fragen Sie nach.",
  near: (words, asked) => `Der Lebenslauf nennt ${quoted(asked)} nicht; darin steht ${quoted(words)}. Ob das genügt, entscheiden Sie.`,
  notSaid: (asked) => `Der Lebenslauf sagt nichts über ${quoted(asked)}.`,
};
