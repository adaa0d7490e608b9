/** Of stages, interviews and lists of both, and of what is learned from them. */
import type { Said } from "./sentence.ts";

export const hiring: readonly Said[] = [
  // ---- stages
  ["This date lies in the future.", "Dieses Datum liegt in der Zukunft."],
  ["Give the day on which it happened.", "Geben Sie den Tag an, an dem es geschah."],
  ["This stage is no longer there.", "Diese Stufe gibt es nicht mehr."],
  ["Choose another stage.", "Wählen Sie eine andere Stufe."],
  ["Every pipeline needs a stage of the kind “{}”.", "Jede Pipeline braucht eine Stufe der Art „{}“."],
  ["Rename the stage instead of removing it.", "Benennen Sie die Stufe um, statt sie zu entfernen."],
  ["There is a stage called “{}” already.", "Die Stufe „{}“ gibt es schon."],
  ["What the stage “{}” means cannot be changed.", "Was die Stufe „{}“ bedeutet, lässt sich nicht ändern."],
  ["Add a new stage, and move the candidates there.", "Fügen Sie eine neue Stufe hinzu und verschieben Sie die Personen dorthin."],

  // ---- interviews, and lists of where candidates stand
  ["This import was taken back already.", "Dieser Import wurde schon zurückgenommen."],
  ["This was taken away, or changed, in the meantime.", "Das wurde inzwischen entfernt oder geändert."],
  ["Look at how it is now, and try again.", "Sehen Sie nach, wie es jetzt ist, und versuchen Sie es noch einmal."],
  ["This list has a header and nothing below it.", "Diese Liste hat eine Kopfzeile und nichts darunter."],
  ["It needs a row for each candidate.", "Sie braucht eine Zeile für jede Person."],
  ["The dates of this list can be read in two ways.", "Die Datumsangaben dieser Liste lassen sich auf zwei Arten lesen."],
  ["Say first whether the day or the month comes first.", "Geben Sie zuerst an, ob der Tag oder der Monat vorn steht."],
  ["Reading is paused, and the new candidates of this list have to be read like other files.", "Das Einlesen ist angehalten, und die neuen Personen dieser Liste müssen wie andere Dateien gelesen werden."],
  ["Resume or cancel the reading first, then import the list again.", "Setzen Sie das Einlesen erst fort oder brechen Sie es ab, und importieren Sie die Liste dann noch einmal."],
  ["The reading of the list's new candidates was stopped, so nothing of the list was taken over.", "Das Lesen der neuen Personen dieser Liste wurde abgebrochen, deshalb wurde nichts von der Liste übernommen."],
  ["Import it once more.", "Importieren Sie sie noch einmal."],
  ["“{}” is no date.", "„{}“ ist kein Datum."],
  ["Write it as 2026-03-31, or with a time as 2026-03-31T14:30.", "Schreiben Sie es als 2026-03-31 oder mit Uhrzeit als 2026-03-31T14:30."],

  // ---- learning
  ["There is no learned version {}.", "Eine gelernte Fassung {} gibt es nicht."],
  ["Choose one of those that are listed.", "Wählen Sie eine aus der Liste."],
  ["{} decision in {} job; about {} more are needed.", "{} Entscheidung in {} Stelle; es fehlen noch etwa {}."],
  ["{} decision in {} jobs; about {} more are needed.", "{} Entscheidung in {} Stellen; es fehlen noch etwa {}."],
  ["{} decisions in {} job; about {} more are needed.", "{} Entscheidungen in {} Stelle; es fehlen noch etwa {}."],
  ["{} decisions in {} jobs; about {} more are needed.", "{} Entscheidungen in {} Stellen; es fehlen noch etwa {}."],
  ["There are {} decisions, but fewer than {} jobs in which some came further than others.", "Es gibt {} Entscheidungen, aber weniger als {} Stellen, in denen manche weiter gekommen sind als andere."],
  ["Rankings stay as they are.", "Ranglisten bleiben, wie sie sind."],
  ["Nothing was learned yet.", "Noch wurde nichts gelernt."],
  ["Learn from your decisions first.", "Lernen Sie zuerst aus Ihren Entscheidungen."],
  ["Version {} learned nothing that holds, so there is nothing to switch on.", "Fassung {} hat nichts gelernt, was Bestand hat; es gibt also nichts einzuschalten."],
  ["Version {} would lower impact ratios that are below four fifths then ({} in all), so it is not switched on.", "Mit Fassung {} würden Verhältnisse der Auswahl niedriger, die dann unter vier Fünfteln liegen (insgesamt {}); sie wird deshalb nicht eingeschaltet."],
  ["Look at which under “Check fairness”, and learn again when there are more decisions.", "Sehen Sie unter „Gleichbehandlung prüfen“ nach, welche es sind, und lernen Sie noch einmal, wenn es mehr Entscheidungen gibt."],
  ["Learning was cancelled. Nothing was kept.", "Das Lernen wurde abgebrochen. Nichts davon wurde behalten."],
  ["A job that was being learned from is gone.", "Eine Stelle, aus der gerade gelernt wurde, ist nicht mehr da."],
  ["Learn again.", "Lernen Sie noch einmal."],
  ["Learn again when there are more decisions.", "Lernen Sie noch einmal, wenn es mehr Entscheidungen gibt."],
];
