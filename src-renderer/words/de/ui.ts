import { formatCount } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

export const ui: Words["ui"] = {
  now: "heute",
  nothingYet: "noch nichts",
  quoted: (text) => `„${text}“`,
  times: (factor) => `${factor}-mal`,
  years: (years, one) => `${years} ${one ? "Jahr" : "Jahre"}`,
  lessThanAMinuteLeft: "noch weniger als eine Minute",
  minutesLeft: (minutes) => `noch etwa ${formatCount(minutes)} Min.`,
  hoursLeft: (hours) => `noch etwa ${formatCount(hours)} Std.`,
  aboutSeconds: (seconds) => `etwa ${formatCount(seconds)} s`,
  aboutMinutes: (minutes) => `etwa ${formatCount(minutes)} Min.`,
  aboutHours: (hours) => `etwa ${formatCount(hours)} Std.`,
  aSecond: (rate) => `${rate} pro Sekunde`,
  aMinute: (rate) => `${rate} pro Minute`,

  close: "Schließen",
  loading: "Wird geladen",
  tryAgain: "Noch einmal versuchen",
  clearSearch: "Suche leeren",
  noNameIn: (file) => `Kein Name gefunden in ${file}`,
  password: { label: "Passwort", placeholder: "Passwort dieser Datei", show: "Passwort zeigen", hide: "Passwort verbergen" },
};
