import { formatCount, formatCounted } from "../../ui/numbers.ts";
import type { Words } from "../words.ts";

export const resume: Words["resume"] = {
  resume: "Lebenslauf",
  showAs: "Lebenslauf anzeigen als",
  page: "Seite",
  pageHint: "Die Datei, wie sie aussieht (V)",
  text: "Text",
  textHint: "Was Winnow darin gelesen hat (V)",

  smaller: "Kleiner",
  larger: "Größer",
  fitWidth: "An die Breite anpassen",
  size: (share) => `Größe ${share}. An die Breite anpassen`,

  pages: "Seiten des Lebenslaufs",
  pageOf: (number, of) => `Seite ${formatCount(number)} von ${formatCount(of)}. Die Wörter stehen unter „Text“.`,
  pageNotDrawn: "Diese Seite lässt sich nicht darstellen. Die Wörter stehen unter „Text“.",
  fileNotDrawn: "Die Seiten dieser Datei lassen sich nicht darstellen. Gelesen wurde der Text trotzdem.",
  pictureNotDrawn: "Bilder dieser Art (zum Beispiel TIFF) lassen sich hier nicht anzeigen. Gelesen wurde der Text trotzdem.",
  showText: "Text anzeigen",

  textOf: "Text des Lebenslaufs",
  pageBreak: (number) => `Seite ${formatCount(number)}`,
  recognised: "Mit Texterkennung (OCR) gelesen.",
  recognisedUnsure: (words) => `Mit Texterkennung (OCR) gelesen. ${formatCounted(words, "unsicheres Wort ist", "unsichere Wörter sind")} markiert.`,
  confidence: (share) => `Zu ${share} sicher erkannt`,

  locked: "Diese Datei ist geschützt. Geben Sie ihr Passwort ein, um die Seiten zu sehen.",
  lockedHint: "Das Passwort wird nur jetzt gebraucht und nicht gespeichert. Der Text ist auch ohne Passwort lesbar.",
  wrongPassword: "Das ist nicht das Passwort dieser Datei.",
  open: "Öffnen",
};
