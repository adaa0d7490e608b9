/** Of jobs, rankings, searching and exports. */
import type { Said } from "./sentence.ts";

export const jobs: readonly Said[] = [
  // ---- jobs and rankings
  ["This job is no longer in the library.", "Diese Stelle ist nicht mehr in der Bibliothek."],
  ["Choose another job from the list.", "Wählen Sie eine andere Stelle aus der Liste."],
  ["This template is no longer there.", "Diese Vorlage gibt es nicht mehr."],
  ["Choose another one, or paste an ad.", "Wählen Sie eine andere, oder fügen Sie eine Anzeige ein."],
  ["There is a template called “{}” already.", "Die Vorlage „{}“ gibt es schon."],
  ["The ad is empty.", "Die Anzeige ist leer."],
  ["Paste the text of the job ad.", "Fügen Sie den Text der Stellenanzeige ein."],
  ["There is no sample job of that name.", "Eine Beispielstelle dieses Namens gibt es nicht."],
  ["The ranking was cancelled.", "Die Rangliste wurde abgebrochen."],
  ["No requirement was found in this ad, so there is nothing to rank by.", "In dieser Anzeige wurde keine Anforderung gefunden; es gibt nichts, wonach sich eine Rangliste erstellen ließe."],
  ["Only the title of this job is known, so there is nothing to rank by.", "Von dieser Stelle ist nur der Titel bekannt; es gibt nichts, wonach sich eine Rangliste erstellen ließe."],
  ["Jobs that came from a list have no ad: open the job, and paste it.", "Stellen aus einer Liste haben keine Anzeige: Öffnen Sie die Stelle, und fügen Sie die Anzeige ein."],
  ["Add at least one requirement, such as a skill or years of experience.", "Fügen Sie mindestens eine Anforderung hinzu, etwa eine Fähigkeit oder Jahre an Erfahrung."],
  ["This candidate is not in the ranking.", "Diese Person ist nicht in der Rangliste."],
  ["None of these candidates is in the ranking.", "Keine dieser Personen ist in der Rangliste."],
  ["Rank the job again: the library has changed.", "Erstellen Sie die Rangliste neu: Die Bibliothek hat sich geändert."],
  ["Nobody in the ranking is called “{}”, and no file is.", "Niemand in der Rangliste heißt „{}“, und keine Datei."],
  ["Give a part of the name or of the file’s name.", "Geben Sie einen Teil des Namens oder des Dateinamens an."],
  ["“{}” fits {} candidates.", "„{}“ passt auf {} Personen."],
  ["Give more of the name or of the file’s name.", "Geben Sie mehr vom Namen oder vom Dateinamen an."],

  // ---- searching
  ["This saved search is no longer there.", "Diese gespeicherte Suche gibt es nicht mehr."],
  ["There is a saved search called “{}” already.", "Die gespeicherte Suche „{}“ gibt es schon."],

  // ---- exports
  ["The shortlist is empty.", "Die Auswahl ist leer."],
  ["Star the candidates you want to export.", "Nehmen Sie die Personen, die Sie exportieren möchten, in die Auswahl auf."],
  ["The export was cancelled. No file was made.", "Der Export wurde abgebrochen. Es wurde keine Datei erstellt."],
  ["This export is no longer there.", "Diesen Export gibt es nicht mehr."],
  ["Export again.", "Exportieren Sie noch einmal."],
  ["This export is not ready.", "Dieser Export ist noch nicht fertig."],
  ["There is no room left on the disk for this export.", "Auf der Festplatte ist kein Platz mehr für diesen Export."],
  ["Free some space, then export again.", "Schaffen Sie Platz und exportieren Sie dann noch einmal."],
  ["The original files cannot be exported without names: they are as the candidates wrote them.", "Die Originaldateien lassen sich nicht ohne Namen exportieren: Sie sind so, wie die Personen sie geschrieben haben."],
  ["Export a PDF without names instead, or the files with names.", "Exportieren Sie stattdessen ein PDF ohne Namen oder die Dateien mit Namen."],
];
