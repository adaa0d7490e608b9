import type { Words } from "../words.ts";

export const tour: Words["tour"] = {
  offer: {
    title: "Neu hier?",
    text: "Sehen Sie in zwei Minuten, wie aus einem Stapel Lebensläufe eine Auswahl wird – mit Lebensläufen und einer Stelle, die Winnow mitbringt. Keine dieser Personen gibt es wirklich.",
    start: "Beispiele laden und zeigen",
    no: "Nein, danke",
    later: "Sie finden den Rundgang später unter „Tastenkürzel“.",
  },
  name: (step, of) => `Rundgang, Schritt ${String(step)} von ${String(of)}`,
  progress: (step, of) => `${String(step)} von ${String(of)}`,
  next: "Weiter",
  back: "Zurück",
  leave: "Rundgang verlassen",
  done: "Fertig",
  preparing: "Einen Moment …",
  steps: {
    drop: {
      title: "Hier kommen die Lebensläufe hinein",
      text: "Ziehen Sie jederzeit Dateien, Ordner oder ein Zip-Archiv irgendwo auf dieses Fenster, oder wählen Sie sie hier aus. Sie werden in Ihre Bibliothek kopiert und verlassen diesen Computer nie.",
    },
    job: {
      title: "Eine Stelle ist die Anzeige, die Sie schon haben",
      text: "Fügen Sie sie ein, oder ziehen Sie ihre Datei herein. Winnow liest daraus die Anforderungen, und Sie können jede ändern. Mit „Weiter“ entsteht eine Stelle aus einer Beispielanzeige.",
    },
    ownJob: {
      title: "Eine Stelle ist die Anzeige, die Sie schon haben",
      text: "Diese Anforderungen hat Winnow aus dem Text gelesen. Klicken Sie auf eine, um sie zu ändern oder zu sagen, wie wichtig sie ist.",
    },
    ranking: {
      title: "Alle, die Besten zuerst",
      text: "Die Farben des Balkens zeigen, woraus sich die Punkte zusammensetzen. Niemand verschwindet: Wer eine Muss-Anforderung nicht erfüllt, bleibt in der Liste und ist gekennzeichnet.",
    },
    why: {
      title: "Warum jemand dort steht",
      text: "Zu jeder Anforderung die Zeile des Lebenslaufs, die sie beantwortet, und was einen besseren Platz verhindert hat. Klicken Sie auf eine Zeile, um sie auf der Seite zu sehen.",
    },
    shortlist: {
      title: "Mit einer Taste entscheiden",
      text: "S nimmt jemanden in die Auswahl, M merkt als „Vielleicht“ vor, X lehnt mit Grund ab, und U nimmt es zurück. Drücken Sie ? für alle Tasten, oder ⌘K oder Strg K, um alles zu finden.",
    },
  },
};
